package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.GROUP_MEMBERSHIP;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.Purchase;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Channel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;

/** Reads what settlements follow from, a batch of purchases at a time. */
@Singleton
public class FactsReader {
    private static final Purchase NEIGHBOUR = PURCHASE.as("neighbour");

    /** No coalesce, because with Row-Level Security no index is used for it. */
    private static final Field<Long> BOUND_MEMBER =
            when(PURCHASE.BOUND_MEMBER_ID.isNull(), PURCHASE.MEMBER_ID).otherwise(PURCHASE.BOUND_MEMBER_ID);

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public FactsReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The purchases that directly follow these in their members' order: whose previous purchase may have changed. */
    List<Long> successorsOf(Collection<Long> purchaseIds) {
        Table<?> next = lateral(select(NEIGHBOUR.ID)
                        .from(NEIGHBOUR)
                        .where(NEIGHBOUR.TENANT_ID.eq(tenant.id()))
                        .and(NEIGHBOUR.MEMBER_ID.eq(PURCHASE.MEMBER_ID))
                        .and(row(NEIGHBOUR.PURCHASED_AT, NEIGHBOUR.SOURCE, NEIGHBOUR.NUMBER)
                                .gt(row(PURCHASE.PURCHASED_AT, PURCHASE.SOURCE, PURCHASE.NUMBER)))
                        .orderBy(NEIGHBOUR.PURCHASED_AT, NEIGHBOUR.SOURCE, NEIGHBOUR.NUMBER)
                        .limit(1))
                .as("next");
        Field<Long> nextId = next.field(NEIGHBOUR.ID);
        return database.sql()
                .selectDistinct(nextId)
                .from(PURCHASE)
                .crossJoin(next)
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.ID.eq(any(purchaseIds.toArray(Long[]::new))))
                .fetch(nextId);
    }

    /** The facts of those purchases that have a member. */
    List<PurchaseFacts> read(Collection<Long> purchaseIds) {
        Long[] ids = purchaseIds.toArray(Long[]::new);
        Map<Long, List<PurchaseFacts.Refund>> refunds = refunds(ids);
        return purchases(ids).stream()
                .map(facts -> facts.with(refunds.getOrDefault(facts.purchaseId(), List.of())))
                .toList();
    }

    private List<PurchaseFacts> purchases(Long[] ids) {
        Table<?> previous = previous();
        Table<?> binding = binding();
        Field<Long> consultantId = binding.field(BINDING.CONSULTANT_ID);
        Table<?> membership = membership(consultantId);
        Field<LocalDate> previousOn = previous.field(NEIGHBOUR.PURCHASED_ON);
        Field<Long> groupId = membership.field(GROUP_MEMBERSHIP.GROUP_ID);
        return database.sql()
                .select(
                        PURCHASE.ID,
                        PURCHASE.PURCHASED_ON,
                        PURCHASE.CHANNEL,
                        PURCHASE.PAID,
                        MEMBER.CARD_ISSUED_ON,
                        previousOn,
                        consultantId,
                        groupId)
                .from(PURCHASE)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(MEMBER.ID.eq(PURCHASE.MEMBER_ID))
                .leftJoin(previous)
                .on(trueCondition())
                .leftJoin(binding)
                .on(trueCondition())
                .leftJoin(membership)
                .on(trueCondition())
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.ID.eq(any(ids)))
                .fetch(row -> new PurchaseFacts(
                        row.get(PURCHASE.ID),
                        row.get(PURCHASE.PURCHASED_ON),
                        Channel.valueOf(row.get(PURCHASE.CHANNEL)),
                        row.get(PURCHASE.PAID),
                        row.get(MEMBER.CARD_ISSUED_ON),
                        row.get(previousOn),
                        row.get(consultantId),
                        row.get(groupId),
                        List.of()));
    }

    private Table<?> previous() {
        return lateral(select(NEIGHBOUR.PURCHASED_ON)
                        .from(NEIGHBOUR)
                        .where(NEIGHBOUR.TENANT_ID.eq(tenant.id()))
                        .and(NEIGHBOUR.MEMBER_ID.eq(PURCHASE.MEMBER_ID))
                        .and(row(NEIGHBOUR.PURCHASED_AT, NEIGHBOUR.SOURCE, NEIGHBOUR.NUMBER)
                                .lt(row(PURCHASE.PURCHASED_AT, PURCHASE.SOURCE, PURCHASE.NUMBER)))
                        .orderBy(NEIGHBOUR.PURCHASED_AT.desc(), NEIGHBOUR.SOURCE.desc(), NEIGHBOUR.NUMBER.desc())
                        .limit(1))
                .as("previous");
    }

    private Table<?> binding() {
        return lateral(select(BINDING.CONSULTANT_ID)
                        .from(BINDING)
                        .where(BINDING.TENANT_ID.eq(tenant.id()))
                        .and(BINDING.MEMBER_ID.eq(BOUND_MEMBER))
                        .and(BINDING.STARTS_AT.le(PURCHASE.PURCHASED_AT))
                        .orderBy(BINDING.STARTS_AT.desc())
                        .limit(1))
                .as("bound");
    }

    private Table<?> membership(Field<Long> consultantId) {
        return lateral(select(GROUP_MEMBERSHIP.GROUP_ID)
                        .from(GROUP_MEMBERSHIP)
                        .where(GROUP_MEMBERSHIP.TENANT_ID.eq(tenant.id()))
                        .and(GROUP_MEMBERSHIP.CONSULTANT_ID.eq(consultantId))
                        .and(GROUP_MEMBERSHIP.STARTS_AT.le(PURCHASE.PURCHASED_AT))
                        .orderBy(GROUP_MEMBERSHIP.STARTS_AT.desc())
                        .limit(1))
                .as("membership");
    }

    private Map<Long, List<PurchaseFacts.Refund>> refunds(Long[] purchaseIds) {
        return database
                .sql()
                .select(REFUND.PURCHASE_ID, REFUND.ID, REFUND.REFUNDED_AT, REFUND.AMOUNT)
                .from(REFUND)
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.PURCHASE_ID.eq(any(purchaseIds)))
                .and(REFUND.STATE.eq("APPLIED"))
                .orderBy(REFUND.PURCHASE_ID, REFUND.REFUNDED_AT, REFUND.SOURCE, REFUND.NUMBER)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(row -> new PurchaseFacts.Refund(row.value2(), row.value3(), row.value4()), toList())));
    }
}
