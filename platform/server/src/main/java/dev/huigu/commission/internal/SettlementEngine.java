package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.consultant.ConsultantRegrouped;
import dev.huigu.consultant.MembersBound;
import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.CardIssueDateChanged;
import dev.huigu.purchase.PurchasesMoved;
import dev.huigu.purchase.PurchasesRecorded;
import dev.huigu.purchase.RefundsApplied;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/**
 * Keeps every line what the facts say it is.
 *
 * <p>Whatever happens (a purchase early or late, a refund, a member bound to another consultant, a consultant in
 * another group, a new scheme), the purchases that it may concern are evaluated anew from the facts, and what
 * differs is appended. Evaluating too many is harmless, so the order in which things happen cannot matter.
 */
@Singleton
public class SettlementEngine {
    private static final int BATCH = 1000;

    private final Database database;
    private final TenantContext tenant;
    private final SettlementGate gate;
    private final SchemeBook schemeBook;
    private final FactsReader facts;
    private final CommissionJournal journal;
    private final StatementTotals totals;

    @Inject
    public SettlementEngine(
            Database database,
            TenantContext tenant,
            SettlementGate gate,
            SchemeBook schemeBook,
            FactsReader facts,
            CommissionJournal journal,
            StatementTotals totals) {
        this.database = database;
        this.tenant = tenant;
        this.gate = gate;
        this.schemeBook = schemeBook;
        this.facts = facts;
        this.journal = journal;
        this.totals = totals;
    }

    void purchasesRecorded(@Observes PurchasesRecorded event) {
        Set<Long> concerned = new LinkedHashSet<>(event.purchases().stream()
                .filter(purchase -> purchase.memberId() != null)
                .map(PurchasesRecorded.Recorded::id)
                .toList());
        if (!concerned.isEmpty()) {
            gate.enter();
            concerned.addAll(facts.successorsOf(concerned));
            settle(concerned);
        }
    }

    void refundsApplied(@Observes RefundsApplied event) {
        Set<Long> concerned = new LinkedHashSet<>(event.refunds().stream()
                .filter(refund -> refund.memberId() != null)
                .map(RefundsApplied.Applied::purchaseId)
                .toList());
        if (!concerned.isEmpty()) {
            gate.enter();
            settle(concerned);
        }
    }

    void membersBound(@Observes MembersBound event) {
        gate.enter();
        settleWhere(PURCHASE.MEMBER_ID
                .eq(any(event.memberIds().toArray(Long[]::new)))
                .and(PURCHASE.PURCHASED_AT.ge(event.startsAt())));
    }

    /** The states of both follow from other purchases now. */
    void purchasesMoved(@Observes PurchasesMoved event) {
        gate.enter();
        settleWhere(PURCHASE.MEMBER_ID.eq(any(event.memberIds().toArray(Long[]::new))));
    }

    void cardIssueDateChanged(@Observes CardIssueDateChanged event) {
        gate.enter();
        settleWhere(PURCHASE.MEMBER_ID.eq(event.memberId()));
    }

    void consultantRegrouped(@Observes ConsultantRegrouped event) {
        gate.enterAlone();
        settleWhere(PURCHASE.PURCHASED_AT.ge(event.startsAt()));
    }

    /** All purchases from the month on, after a scheme changed; the caller has the gate alone. */
    public void settleFrom(YearMonth month) {
        settleWhere(PURCHASE.PURCHASED_ON.ge(month.atDay(1)));
    }

    private void settleWhere(Condition concerned) {
        TotalsChange change = new TotalsChange();
        Condition after = noCondition();
        List<Long> batch;
        do {
            batch = database.sql()
                    .select(PURCHASE.ID)
                    .from(PURCHASE)
                    .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                    .and(PURCHASE.MEMBER_ID.isNotNull())
                    .and(concerned)
                    .and(after)
                    .orderBy(PURCHASE.ID)
                    .limit(BATCH)
                    .fetch(PURCHASE.ID);
            if (!batch.isEmpty()) {
                change.add(settled(batch));
                after = PURCHASE.ID.gt(batch.get(batch.size() - 1));
            }
            if (change.isLarge()) {
                totals.apply(change);
                change = new TotalsChange();
            }
        } while (batch.size() == BATCH);
        totals.apply(change);
    }

    private void settle(Collection<Long> purchaseIds) {
        TotalsChange change = new TotalsChange();
        Batches.of(List.copyOf(purchaseIds)).forEach(chunk -> change.add(settled(chunk)));
        totals.apply(change);
    }

    /** What changed. */
    private List<CommissionJournal.Change> settled(List<Long> purchaseIds) {
        SchemeBook.Schemes schemes = schemeBook.read();
        List<SettledLine> lines = facts.read(purchaseIds).stream()
                .flatMap(purchase -> SettlementRule.lines(purchase, schemes).stream())
                .toList();
        return journal.append(lines, journal.inForce(purchaseIds));
    }
}
