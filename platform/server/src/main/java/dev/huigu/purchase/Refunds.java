package dev.huigu.purchase;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.purchase.internal.RefundLedger;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Records refunds, in the transaction of the caller. */
@Singleton
public class Refunds {
    private final RefundLedger ledger;
    private final Event<RefundsApplied> applied;

    @Inject
    public Refunds(RefundLedger ledger, Event<RefundsApplied> applied) {
        this.ledger = ledger;
        this.applied = applied;
    }

    /** What a refund is to its purchase. */
    public enum State {
        /** The purchase has not arrived yet. */
        WAITING,
        /** It counts. */
        APPLIED,
        /** Its purchase came later, smaller or of a store that the reporter may not refund: it counts for nothing. */
        REFUSED
    }

    /** A refund as it stands; {@code isNew} if it was recorded, or after a refusal applied, now. */
    public record Refund(long id, String number, State state, boolean isNew) {}

    /** Records a refund of a purchase of whatever store, or finds it known. */
    public Refund record(RefundDraft draft) {
        return record(draft, null);
    }

    /**
     * Records a refund, or finds it known. One that ended as REFUSED is judged again.
     *
     * @param onlyStoreId the one store whose purchases the reporter may refund; null: every store
     * @throws Refusal 404 if the purchase is of another store;
     *     REFUND_EXCEEDS_PURCHASE if more would come back than was sold;
     *     REFUND_DIFFERS if the number is known with other content
     */
    public Refund record(RefundDraft draft, Long onlyStoreId) {
        NotExcessive.Check.mustHoldForLines(draft.amount());
        ledger.haveAlone(draft);
        Optional<PurchasesRecorded.Recorded> purchase = ledger.lockPurchase(draft, onlyStoreId);
        Optional<RefundLedger.Known> known = ledger.find(draft);
        if (known.isPresent() && known.get().refund().state() != State.REFUSED) {
            return ledger.widen(known.get(), onlyStoreId);
        }
        purchase.ifPresent(found -> ledger.mustCover(found, draft));
        Refund refund = known.isPresent()
                ? ledger.apply(known.get(), purchase.orElseThrow())
                : ledger.write(draft, purchase, onlyStoreId);
        if (refund.isNew()) {
            purchase.ifPresent(found -> applied.fire(new RefundsApplied(List.of(RefundLedger.applied(found, draft)))));
        }
        return refund;
    }
}
