package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static dev.huigu.foundation.schema.app.Tables.REFUND_LINE;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.RefundLineRecord;
import dev.huigu.foundation.schema.app.tables.records.RefundRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.PurchaseError;
import dev.huigu.purchase.PurchaseKey;
import dev.huigu.purchase.PurchasesRecorded.Recorded;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds.Refund;
import dev.huigu.purchase.Refunds.State;
import dev.huigu.purchase.RefundsApplied.Applied;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The refunds of purchases that are here, and those that wait for theirs.
 *
 * <p>Waiting refunds are taken in the order of (refunded at, source, number) when their purchase arrives; one that
 * exceeds what is left of it, or whose reporter may not refund purchases of its store, is kept as REFUSED and counts
 * for nothing.
 */
@Singleton
public class RefundLedger {
    private static final Comparator<RefundRecord> ORDER = Comparator.comparing(RefundRecord::getRefundedAt)
            .thenComparing(RefundRecord::getSource)
            .thenComparing(RefundRecord::getNumber);

    private final Database database;
    private final TenantContext tenant;
    private final PurchaseStripes stripes;
    private final PurchaseLedger purchases;
    private final RefundableLines refundable;
    private final Clock clock;

    @Inject
    public RefundLedger(
            Database database,
            TenantContext tenant,
            PurchaseStripes stripes,
            PurchaseLedger purchases,
            RefundableLines refundable,
            Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.stripes = stripes;
        this.purchases = purchases;
        this.refundable = refundable;
        this.clock = clock;
    }

    /** A refund that was recorded before; {@code onlyStoreId} as its reporter was limited. */
    public record Known(Refund refund, Long onlyStoreId) {}

    /** Keeps the purchase of this refund from arriving, and other refunds of it from being recorded, meanwhile. */
    public void haveAlone(RefundDraft draft) {
        stripes.haveAlone(purchaseKey(draft));
    }

    /** @throws Refusal REFUND_DIFFERS if it was recorded with other content */
    public Optional<Known> find(RefundDraft draft) {
        return database.sql()
                .selectFrom(REFUND)
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.SOURCE.eq(draft.source()))
                .and(REFUND.NUMBER.eq(draft.number()))
                .fetchOptional(refund -> known(refund, draft));
    }

    private static Known known(RefundRecord refund, RefundDraft draft) {
        if (!refund.getContentHash().equals(ContentHash.of(draft))) {
            throw new Refusal(
                    PurchaseError.REFUND_DIFFERS,
                    "Refund %s of %s is already recorded with other content; send the rest as a refund of its own."
                            .formatted(draft.number(), draft.source()));
        }
        State state = State.valueOf(refund.getState());
        return new Known(new Refund(refund.getId(), refund.getNumber(), state, false), refund.getOnlyStoreId());
    }

    /** A refund that waits for one store's purchase waits for any store's once somebody reports it who may. */
    public Refund widen(Known known, Long onlyStoreId) {
        Refund refund = known.refund();
        if (refund.state() == State.WAITING && known.onlyStoreId() != null && onlyStoreId == null) {
            database.sql()
                    .update(REFUND)
                    .setNull(REFUND.ONLY_STORE_ID)
                    .where(REFUND.TENANT_ID.eq(tenant.id()))
                    .and(REFUND.ID.eq(refund.id()))
                    .execute();
        }
        return refund;
    }

    /**
     * The refund's purchase with its member locked, or nothing while it has not arrived.
     *
     * @throws Refusal 404 if it is of another store than the reporter may refund
     */
    public Optional<Recorded> lockPurchase(RefundDraft draft, Long onlyStoreId) {
        Optional<PurchaseLedger.Written> purchase = purchases.findAndLock(purchaseKey(draft));
        if (purchase.isPresent() && !isOf(onlyStoreId, purchase.get())) {
            throw Refusal.notFound("purchase");
        }
        return purchase.map(PurchaseLedger.Written::recorded);
    }

    private static boolean isOf(Long onlyStoreId, PurchaseLedger.Written purchase) {
        return onlyStoreId == null || onlyStoreId == purchase.storeId();
    }

    /** @throws Refusal REFUND_EXCEEDS_PURCHASE if more would come back than was sold */
    public void mustCover(Recorded purchase, RefundDraft draft) {
        RefundableLines.Left left = refundable.left(purchase.id());
        List<RefundableLines.Part> parts = draft.lines().stream()
                .map(line -> new RefundableLines.Part(line.productCode(), line.quantity(), line.amount()))
                .toList();
        if (!left.covers(parts)) {
            throw new Refusal(
                    PurchaseError.REFUND_EXCEEDS_PURCHASE,
                    "More would come back than is left of purchase %s of %s: %s."
                            .formatted(draft.purchaseNumber(), draft.purchaseSource(), left));
        }
    }

    /**
     * Without its purchase a refund waits.
     *
     * @throws Refusal REFUND_DIFFERS if the number was taken meanwhile, by a refund of another purchase
     */
    public Refund write(RefundDraft draft, Optional<Recorded> purchase, Long onlyStoreId) {
        RefundRecord refund = row(draft, purchase, onlyStoreId);
        if (database.sql().insertInto(REFUND).set(refund).onConflictDoNothing().execute() == 0) {
            return find(draft).orElseThrow().refund();
        }
        writeLines(refund.getId(), draft);
        return new Refund(refund.getId(), draft.number(), State.valueOf(refund.getState()), true);
    }

    private RefundRecord row(RefundDraft draft, Optional<Recorded> purchase, Long onlyStoreId) {
        State state = purchase.isPresent() ? State.APPLIED : State.WAITING;
        return new RefundRecord()
                .setTenantId(tenant.id())
                .setId(Ids.next())
                .setSource(draft.source())
                .setNumber(draft.number())
                .setPurchaseSource(draft.purchaseSource())
                .setPurchaseNumber(draft.purchaseNumber())
                .setPurchaseId(purchase.map(Recorded::id).orElse(null))
                .setRefundedAt(draft.refundedAt())
                .setAmount(draft.amount())
                .setState(state.name())
                .setContentHash(ContentHash.of(draft))
                .setOnlyStoreId(onlyStoreId)
                .setRecordedAt(clock.instant());
    }

    private void writeLines(long refundId, RefundDraft draft) {
        List<RefundLineRecord> lines = new ArrayList<>();
        for (RefundDraft.Line line : draft.lines()) {
            lines.add(new RefundLineRecord()
                    .setTenantId(tenant.id())
                    .setRefundId(refundId)
                    .setLine(lines.size())
                    .setProductCode(line.productCode())
                    .setQuantity(line.quantity())
                    .setAmount(line.amount()));
        }
        Batches.insert(database, REFUND_LINE, lines);
    }

    /** Applies a refund that was refused, now that it is reported by somebody who may and is covered. */
    public Refund apply(Known refused, Recorded purchase) {
        become(refused.refund().id(), purchase, State.APPLIED);
        return new Refund(refused.refund().id(), refused.refund().number(), State.APPLIED, true);
    }

    /** Applies what waited for these purchases, which this transaction has just written. */
    public List<Applied> adoptWaiting(Collection<PurchaseLedger.Written> purchases) {
        Map<PurchaseKey, PurchaseLedger.Written> byKey =
                purchases.stream().collect(Collectors.toMap(PurchaseLedger.Written::key, purchase -> purchase));
        List<Applied> applied = new ArrayList<>();
        for (RefundRecord refund : waitingFor(byKey)) {
            PurchaseLedger.Written written = byKey.get(key(refund));
            Recorded purchase = written.recorded();
            boolean fits = isOf(refund.getOnlyStoreId(), written)
                    && refundable.left(purchase.id()).covers(refundable.linesOf(refund.getId()));
            become(refund.getId(), purchase, fits ? State.APPLIED : State.REFUSED);
            if (fits) {
                applied.add(applied(purchase, refund.getAmount()));
            }
        }
        return applied;
    }

    public static Applied applied(Recorded purchase, RefundDraft refund) {
        return applied(purchase, refund.amount());
    }

    private static Applied applied(Recorded purchase, Money amount) {
        return new Applied(purchase.id(), purchase.memberId(), purchase.purchasedOn(), amount);
    }

    private List<RefundRecord> waitingFor(Map<PurchaseKey, PurchaseLedger.Written> purchases) {
        return database
                .sql()
                .selectFrom(REFUND)
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(PurchaseKeys.oneOf(purchases.keySet(), REFUND.PURCHASE_SOURCE, REFUND.PURCHASE_NUMBER))
                .and(REFUND.STATE.eq(State.WAITING.name()))
                .fetch()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    private void become(long refundId, Recorded purchase, State state) {
        database.sql()
                .update(REFUND)
                .set(REFUND.STATE, state.name())
                .set(REFUND.PURCHASE_ID, purchase.id())
                .where(REFUND.TENANT_ID.eq(tenant.id()))
                .and(REFUND.ID.eq(refundId))
                .execute();
    }

    private static PurchaseKey purchaseKey(RefundDraft draft) {
        return new PurchaseKey(draft.purchaseSource(), draft.purchaseNumber());
    }

    private static PurchaseKey key(RefundRecord refund) {
        return new PurchaseKey(refund.getPurchaseSource(), refund.getPurchaseNumber());
    }
}
