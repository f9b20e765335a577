package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jooq.Condition;

/** Turns what a list is asked for, but for the search text, into conditions on members. */
@Singleton
public class MemberFilter {
    private final TenantContext tenant;

    @Inject
    public MemberFilter(TenantContext tenant) {
        this.tenant = tenant;
    }

    /** All that is given must hold; null and blank are not given. */
    Condition matching(MemberQuery query) {
        return given(query.consultantCode, this::boundTo)
                .and(given(query.tag, this::tagged))
                .and(given(query.storeCode, this::of));
    }

    private static Condition given(String text, Function<String, Condition> condition) {
        return text == null || text.isBlank() ? noCondition() : condition.apply(text.strip());
    }

    private Condition boundTo(String consultantCode) {
        return MEMBER.CONSULTANT_ID.eq(select(CONSULTANT.ID)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(consultantCode)));
    }

    private Condition of(String storeCode) {
        return MEMBER.STORE_ID.eq(select(STORE.ID)
                .from(STORE)
                .where(STORE.TENANT_ID.eq(tenant.id()))
                .and(STORE.CODE.eq(storeCode)));
    }

    private Condition tagged(String tag) {
        return MEMBER.ID.in(select(MEMBER_TAG.MEMBER_ID)
                .from(MEMBER_TAG)
                .join(TAG)
                .on(TAG.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                .and(TAG.ID.eq(MEMBER_TAG.TAG_ID))
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.NAME.eq(tag)));
    }
}
