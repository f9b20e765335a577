package dev.huigu.portrait.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIGURES;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MONTH;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.schema.app.tables.records.MemberFiguresRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberMonthRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import dev.huigu.purchase.PurchasesMoved;
import dev.huigu.purchase.PurchasesRecorded;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.RefundsApplied;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.RowCountQuery;

/**
 * Adds what a batch of purchases or refunds changes to the figures of its members, who are locked by then. A
 * refund lessens the month of its purchase, no count and not the time of the last purchase.
 */
@Singleton
public class RunningFigures {
    private final Database database;
    private final TenantContext tenant;
    private final ChangedMembers changed;

    @Inject
    public RunningFigures(Database database, TenantContext tenant, ChangedMembers changed) {
        this.database = database;
        this.tenant = tenant;
        this.changed = changed;
    }

    /**
     * What one purchase or refund changes; for a refund {@code purchasedAt} is null, {@code purchases} 0 and
     * {@code spent} negative.
     */
    private record Change(long memberId, LocalDate purchasedOn, Instant purchasedAt, int purchases, Money spent) {}

    private record MemberMonth(long memberId, YearMonth month) {}

    void purchasesRecorded(@Observes PurchasesRecorded event) {
        List<Change> purchases = event.purchases().stream()
                .filter(purchase -> purchase.memberId() != null)
                .map(purchase -> new Change(
                        purchase.memberId(), purchase.purchasedOn(), purchase.purchasedAt(), 1, purchase.paid()))
                .toList();
        addPurchases(purchases);
        mark(purchases);
    }

    private void addPurchases(List<Change> purchases) {
        Batches.insert(database, figures(purchases), this::addToFigures);
        Batches.insert(database, months(purchases), this::addToMonths);
    }

    void refundsApplied(@Observes RefundsApplied event) {
        List<Change> refunds = event.refunds().stream()
                .filter(refund -> refund.memberId() != null)
                .map(refund -> new Change(
                        refund.memberId(),
                        refund.purchasedOn(),
                        null,
                        0,
                        refund.amount().negated()))
                .toList();
        addRefunds(refunds);
        mark(refunds);
    }

    private void addRefunds(List<Change> refunds) {
        new TreeMap<>(refunds.stream().collect(groupingBy(Change::memberId)))
                .forEach((memberId, changes) -> addToTotal(memberId, spent(changes)));
        Batches.insert(database, months(refunds), this::addToMonths);
    }

    /** The figures of both follow from their purchases anew. */
    void purchasesMoved(@Observes PurchasesMoved event) {
        Long[] memberIds = event.memberIds().toArray(Long[]::new);
        database.sql()
                .deleteFrom(MEMBER_FIGURES)
                .where(MEMBER_FIGURES.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIGURES.MEMBER_ID.eq(any(memberIds)))
                .execute();
        database.sql()
                .deleteFrom(MEMBER_MONTH)
                .where(MEMBER_MONTH.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MONTH.MEMBER_ID.eq(any(memberIds)))
                .execute();
        addPurchases(purchasesOf(memberIds));
        addRefunds(refundsOf(memberIds));
    }

    private List<Change> purchasesOf(Long[] memberIds) {
        return database.sql()
                .select(PURCHASE.MEMBER_ID, PURCHASE.PURCHASED_ON, PURCHASE.PURCHASED_AT, PURCHASE.PAID)
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.MEMBER_ID.eq(any(memberIds)))
                .fetch(row -> new Change(row.value1(), row.value2(), row.value3(), 1, row.value4()));
    }

    private List<Change> refundsOf(Long[] memberIds) {
        return database.sql()
                .select(PURCHASE.MEMBER_ID, PURCHASE.PURCHASED_ON, REFUND.AMOUNT)
                .from(PURCHASE)
                .join(REFUND)
                .on(REFUND.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(REFUND.PURCHASE_ID.eq(PURCHASE.ID))
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PURCHASE.MEMBER_ID.eq(any(memberIds)))
                .and(REFUND.STATE.eq(Refunds.State.APPLIED.name()))
                .fetch(row -> new Change(
                        row.value1(), row.value2(), null, 0, row.value3().negated()));
    }

    private void mark(List<Change> changes) {
        changed.mark(changes.stream().map(Change::memberId).toList());
    }

    /** Of a member with purchases. */
    private void addToTotal(long memberId, Money spent) {
        database.sql()
                .update(MEMBER_FIGURES)
                .set(
                        MEMBER_FIGURES.SPENT_TOTAL,
                        MEMBER_FIGURES.SPENT_TOTAL.plus(val(spent, MEMBER_FIGURES.SPENT_TOTAL)))
                .where(MEMBER_FIGURES.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIGURES.MEMBER_ID.eq(memberId))
                .execute();
    }

    private List<MemberFiguresRecord> figures(List<Change> changes) {
        Map<Long, List<Change>> byMember = changes.stream().collect(groupingBy(Change::memberId));
        return byMember.entrySet().stream()
                .map(member -> new MemberFiguresRecord()
                        .setTenantId(tenant.id())
                        .setMemberId(member.getKey())
                        .setPurchaseCount(purchases(member.getValue()))
                        .setSpentTotal(spent(member.getValue()))
                        .setLastPurchasedAt(member.getValue().stream()
                                .map(Change::purchasedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()))
                .sorted(Comparator.comparing(MemberFiguresRecord::getMemberId))
                .toList();
    }

    private List<MemberMonthRecord> months(List<Change> changes) {
        Map<MemberMonth, List<Change>> byMonth = changes.stream()
                .collect(
                        groupingBy(change -> new MemberMonth(change.memberId(), YearMonth.from(change.purchasedOn()))));
        return byMonth.entrySet().stream()
                .map(month -> new MemberMonthRecord()
                        .setTenantId(tenant.id())
                        .setMemberId(month.getKey().memberId())
                        .setMonth(month.getKey().month())
                        .setPurchaseCount(purchases(month.getValue()))
                        .setSpent(spent(month.getValue())))
                .sorted(Comparator.comparing(MemberMonthRecord::getMemberId).thenComparing(MemberMonthRecord::getMonth))
                .toList();
    }

    private RowCountQuery addToFigures(MemberFiguresRecord row) {
        return database.sql()
                .insertInto(MEMBER_FIGURES)
                .set(row)
                .onConflict(MEMBER_FIGURES.TENANT_ID, MEMBER_FIGURES.MEMBER_ID)
                .doUpdate()
                .set(
                        MEMBER_FIGURES.PURCHASE_COUNT,
                        MEMBER_FIGURES.PURCHASE_COUNT.plus(excluded(MEMBER_FIGURES.PURCHASE_COUNT)))
                .set(MEMBER_FIGURES.SPENT_TOTAL, MEMBER_FIGURES.SPENT_TOTAL.plus(excluded(MEMBER_FIGURES.SPENT_TOTAL)))
                .set(
                        MEMBER_FIGURES.LAST_PURCHASED_AT,
                        greatest(MEMBER_FIGURES.LAST_PURCHASED_AT, excluded(MEMBER_FIGURES.LAST_PURCHASED_AT)));
    }

    private RowCountQuery addToMonths(MemberMonthRecord row) {
        return database.sql()
                .insertInto(MEMBER_MONTH)
                .set(row)
                .onConflict(MEMBER_MONTH.TENANT_ID, MEMBER_MONTH.MEMBER_ID, MEMBER_MONTH.MONTH)
                .doUpdate()
                .set(
                        MEMBER_MONTH.PURCHASE_COUNT,
                        MEMBER_MONTH.PURCHASE_COUNT.plus(excluded(MEMBER_MONTH.PURCHASE_COUNT)))
                .set(MEMBER_MONTH.SPENT, MEMBER_MONTH.SPENT.plus(excluded(MEMBER_MONTH.SPENT)));
    }

    private static int purchases(List<Change> changes) {
        return changes.stream().mapToInt(Change::purchases).sum();
    }

    private static Money spent(List<Change> changes) {
        return Money.sum(changes.stream().map(Change::spent).toList());
    }
}
