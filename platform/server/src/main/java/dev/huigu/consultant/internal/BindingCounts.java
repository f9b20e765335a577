package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.TableField;

/** How many members each consultant serves, counted along the index of the consultants asked for. */
@Singleton
public class BindingCounts {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;

    @Inject
    public BindingCounts(Database database, TenantContext tenant, Caller caller) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** In the order of the codes, of whom the caller may allocate to. */
    List<BindingCount> after(String code, int size) {
        var consultants = database.sql()
                .select(CONSULTANT.ID, CONSULTANT.CODE, CONSULTANT.NAME, STORE.CODE, CONSULTANT.ACTIVE_UNTIL)
                .from(CONSULTANT)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                .and(STORE.ID.eq(CONSULTANT.STORE_ID))
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.gt(code))
                .and(reached(CONSULTANT.STORE_ID))
                .orderBy(CONSULTANT.CODE)
                .limit(size)
                .fetch();
        Map<Long, Integer> members = members(consultants.getValues(CONSULTANT.ID));
        return consultants.map(row -> new BindingCount(
                row.value2(), row.value3(), row.value4(), row.value5(), members.getOrDefault(row.value1(), 0)));
    }

    BindingCount unbound() {
        int members = database.sql()
                .selectCount()
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CONSULTANT_ID.isNull())
                .and(MEMBER.GONE_AT.isNull())
                .and(reached(MEMBER.STORE_ID))
                .fetchSingle()
                .value1();
        return new BindingCount(null, null, null, null, members);
    }

    private Map<Long, Integer> members(List<Long> consultantIds) {
        return database.sql()
                .select(MEMBER.CONSULTANT_ID, count())
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CONSULTANT_ID.eq(any(consultantIds.toArray(Long[]::new))))
                .and(reached(MEMBER.STORE_ID))
                .groupBy(MEMBER.CONSULTANT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Condition reached(TableField<?, Long> storeId) {
        return caller.rows(Permission.MEMBERS_ALLOCATE) == Rows.ALL
                ? noCondition()
                : caller.storeId().map(storeId::eq).orElse(falseCondition());
    }
}
