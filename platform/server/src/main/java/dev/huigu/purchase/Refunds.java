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
        /** Its purchase came later and was smaller: it counts for nothing. */
        REFUSED
    }

    /** A refund as it stands; {@code isNew} if it was recorded now. */
    public record Refund(long id, String number, State state, boolean isNew) {}

    /**
     * Records a refund, or finds it known.
     *
     * @throws Refusal REFUND_EXCEEDS_PURCHASE if more would come back than was sold;
     *     REFUND_DIFFERS if the number is known with other content
     */
    public Refund record(RefundDraft draft) {
        ledger.haveAlone(draft);
        Optional<RefundLedger.Known> known = ledger.find(draft.source(), draft.number());
        if (known.isPresent()) {
            return known.get().sameAs(draft);
        }
        Optional<PurchasesRecorded.Recorded> purchase = ledger.lockPurchase(draft);
        purchase.ifPresent(found -> ledger.mustCover(found, draft));
        Refund refund = ledger.write(draft, purchase);
        purchase.ifPresent(found -> applied.fire(new RefundsApplied(List.of(RefundLedger.applied(found, draft)))));
        return refund;
    }
}
