package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.schema.app.tables.Member;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jooq.Condition;

/** Which of the brand's members the caller reaches. */
@Singleton
public class MemberRows {
    private static final Member NAMED = MEMBER.as("named");

    private final TenantContext tenant;
    private final Caller caller;

    @Inject
    public MemberRows(TenantContext tenant, Caller caller) {
        this.tenant = tenant;
        this.caller = caller;
    }

    /** Of {@code app.member}, the tenant included; who is gone is not reached. */
    public Condition reachedBy(Permission permission) {
        Condition own = present();
        return switch (caller.rows(permission)) {
            case ALL -> own;
            case STORE -> own.and(caller.storeId().map(MEMBER.STORE_ID::eq).orElse(falseCondition()));
            case OWN ->
                own.and(caller.consultantId().map(MEMBER.CONSULTANT_ID::eq).orElse(falseCondition()));
            case NONE -> falseCondition();
        };
    }

    /** All of the brand who are not gone. */
    public Condition present() {
        return MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.GONE_AT.isNull());
    }

    /**
     * The member of that id, or the one into whom it was merged since. As an array, because below a coalesce Row-Level
     * Security lets no index be used.
     */
    public Condition standsFor(long id) {
        return MEMBER.ID.eq(any(array(select(coalesce(NAMED.SURVIVOR_ID, NAMED.ID))
                .from(NAMED)
                .where(NAMED.TENANT_ID.eq(tenant.id()))
                .and(NAMED.ID.eq(id)))));
    }
}
