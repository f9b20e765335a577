package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG_GROUP;
import static org.jooq.impl.DSL.noCondition;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jooq.Condition;

/** Which tags are wanted: a {@code @BeanParam}. */
public class TagQuery {
    @QueryParam("groupCode")
    @Parameter(description = "Of this group")
    String groupCode;

    @QueryParam("ungrouped")
    @Parameter(description = "true: those without a group")
    boolean ungrouped;

    Condition condition() {
        Condition grouped = groupCode == null ? noCondition() : TAG_GROUP.CODE.eq(groupCode);
        return ungrouped ? grouped.and(TAG.GROUP_ID.isNull()) : grouped;
    }
}
