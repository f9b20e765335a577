package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.falseCondition;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jooq.Condition;

/** Which of the brand's members the caller reaches. */
@Singleton
public class MemberRows {
    private final TenantContext tenant;
    private final Caller caller;

    @Inject
    public MemberRows(TenantContext tenant, Caller caller) {
        this.tenant = tenant;
        this.caller = caller;
    }

    /** Of {@code app.member}, the tenant included. */
    public Condition reachedBy(Permission permission) {
        Condition own = MEMBER.TENANT_ID.eq(tenant.id());
        return switch (caller.rows(permission)) {
            case ALL -> own;
            case STORE -> own.and(caller.storeId().map(MEMBER.STORE_ID::eq).orElse(falseCondition()));
            case OWN ->
                own.and(caller.consultantId().map(MEMBER.CONSULTANT_ID::eq).orElse(falseCondition()));
            case NONE -> falseCondition();
        };
    }
}
