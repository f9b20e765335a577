package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.AutomaticTags;
import dev.huigu.member.AutomaticTags.Carriers;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;

/** Turns what a list is asked for, but for the search text, into conditions on members. */
@Singleton
public class MemberFilter {
    private final TenantContext tenant;

    private final Instance<AutomaticTags> automaticTags;

    @Inject
    public MemberFilter(TenantContext tenant, Instance<AutomaticTags> automaticTags) {
        this.tenant = tenant;
        this.automaticTags = automaticTags;
    }

    /**
     * All that is given must hold; null and blank are not given.
     *
     * @param page a list of which only the members carrying a tag are wanted asks for no more of them than it shows
     */
    Condition matching(MemberQuery query, PageRequest page) {
        return given(query.consultantCode, this::boundTo)
                .and(given(query.storeCode, this::of))
                .and(given(query.tag, tag -> carriers(tag)
                        .map(carriers -> MEMBER.ID.eq(any(ids(carriers, query, page))))
                        .orElseGet(() -> taggedByHand(tag))));
    }

    private Optional<Carriers> carriers(String tag) {
        return automaticTags.isResolvable()
                ? automaticTags.get().carriers(tag, Permission.MEMBERS_READ)
                : Optional.empty();
    }

    private static Long[] ids(Carriers carriers, MemberQuery query, PageRequest page) {
        List<Long> ids = query.isOfTagOnly()
                ? carriers.before(
                        page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE), page.fetchSize())
                : carriers.all();
        return ids.toArray(Long[]::new);
    }

    static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static Condition given(String text, Function<String, Condition> condition) {
        return isGiven(text) ? condition.apply(text.strip()) : noCondition();
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

    private Condition taggedByHand(String tag) {
        return MEMBER.ID.in(select(MEMBER_TAG.MEMBER_ID)
                .from(MEMBER_TAG)
                .join(TAG)
                .on(TAG.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                .and(TAG.ID.eq(MEMBER_TAG.TAG_ID))
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.NAME.eq(tag)));
    }
}
