package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberBelongings;
import dev.huigu.member.MemberMerged;
import dev.huigu.member.MemberPair;
import dev.huigu.purchase.PurchasesMoved;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Moves purchases, with their refunds, from a member to the one into whom that one is merged, and back. Each remembers
 * with whose card it was made, so those that arrived since go back as well.
 */
@Singleton
public class PurchasesOfMergedMembers implements MemberBelongings {
    private final Database database;
    private final TenantContext tenant;
    private final Event<PurchasesMoved> moved;

    @Inject
    public PurchasesOfMergedMembers(Database database, TenantContext tenant, Event<PurchasesMoved> moved) {
        this.database = database;
        this.tenant = tenant;
        this.moved = moved;
    }

    @Override
    public Map<String, Integer> comingOver(MemberPair pair) {
        int purchases = database.sql()
                .selectCount()
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.MEMBER_ID.eq(pair.mergedId()))
                .fetchSingle()
                .value1();
        return Map.of("purchases", purchases);
    }

    /** Purchases of before count for whom the merged-away member was bound to then. */
    @Override
    public void merge(MemberMerged merge) {
        database.sql()
                .update(PURCHASE)
                .set(PURCHASE.MEMBER_ID, merge.survivorId())
                .set(PURCHASE.CARD_MEMBER_ID, coalesce(PURCHASE.CARD_MEMBER_ID, val(merge.mergedId())))
                .set(
                        PURCHASE.BOUND_MEMBER_ID,
                        when(
                                        PURCHASE.BOUND_MEMBER_ID.isNull().and(PURCHASE.PURCHASED_AT.lt(merge.at())),
                                        val(merge.mergedId()))
                                .otherwise(PURCHASE.BOUND_MEMBER_ID))
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.MEMBER_ID.eq(merge.mergedId()))
                .execute();
        announce(merge);
    }

    @Override
    public void undo(MemberMerged merge) {
        database.sql()
                .update(PURCHASE)
                .set(PURCHASE.MEMBER_ID, merge.mergedId())
                .set(PURCHASE.CARD_MEMBER_ID, nullif(PURCHASE.CARD_MEMBER_ID, merge.mergedId()))
                .set(PURCHASE.BOUND_MEMBER_ID, nullif(PURCHASE.BOUND_MEMBER_ID, merge.mergedId()))
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.MEMBER_ID.eq(merge.survivorId()))
                .and(PURCHASE.CARD_MEMBER_ID.eq(any(merge.people().toArray(Long[]::new))))
                .execute();
        announce(merge);
    }

    private void announce(MemberMerged merge) {
        moved.fire(new PurchasesMoved(List.of(merge.survivorId(), merge.mergedId())));
    }
}
