package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.AutomaticTags;
import dev.huigu.member.AutomaticTags.Carriers;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
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
     * What a list is asked for.
     *
     * @param rows of {@code app.member}
     * @param carriers of an automatic tag, who have all else that is asked for as well; empty: no such tag is asked for
     */
    record Wanted(Condition rows, Optional<Carriers> carriers) {}

    /** All that is given must hold. */
    Wanted of(MemberQuery query) {
        Optional<Carriers> carriers = query.tagName().flatMap(tag -> carriers(tag, query));
        Condition rows = query.consultant()
                .map(this::boundTo)
                .orElse(noCondition())
                .and(query.store().map(this::of).orElse(noCondition()));
        return new Wanted(
                carriers.isPresent()
                        ? rows
                        : rows.and(query.tagName().map(this::taggedByHand).orElse(noCondition())),
                carriers);
    }

    private Optional<Carriers> carriers(String tag, MemberQuery query) {
        return automaticTags.isResolvable()
                ? automaticTags
                        .get()
                        .carriers(
                                new AutomaticTags.Wanted(
                                        tag,
                                        query.consultant().orElse(null),
                                        query.store().orElse(null)),
                                Permission.MEMBERS_READ)
                : Optional.empty();
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
