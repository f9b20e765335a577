package dev.huigu.purchase.internal;

import dev.huigu.foundation.db.GroupCommit;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.Purchases.Outcome;
import dev.huigu.purchase.Settlement;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Purchases that tills send one by one; those that arrive at once share a transaction. */
@Singleton
public class SinglePurchases {
    private static final int MOST_TOGETHER = 64;

    private final TenantContext tenant;
    private final Purchases purchases;
    private final Settlement.Source settlements;
    private final GroupCommit<PurchaseDraft, Result> commit;

    @Inject
    public SinglePurchases(
            TenantContext tenant, Transactions transactions, Purchases purchases, Settlement.Source settlements) {
        this.tenant = tenant;
        this.purchases = purchases;
        this.settlements = settlements;
        this.commit = new GroupCommit<>(MOST_TOGETHER, drafts -> transactions.call(() -> write(drafts)));
    }

    /** What is answered for an accepted purchase; {@code isNew} if it was recorded now. */
    record Answer(PurchaseView view, boolean isNew) {}

    private record Result(Answer answer, Refusal refusal) {}

    /** @throws Refusal as {@link Purchases} refuses the draft */
    Answer record(PurchaseDraft draft) {
        Result result = commit.submit(tenant.id(), draft);
        if (result.refusal() != null) {
            throw result.refusal();
        }
        return result.answer();
    }

    /** In the transaction at hand, with nobody else's. */
    Answer recordAlone(PurchaseDraft draft) {
        Result result = write(List.of(draft)).get(0);
        if (result.refusal() != null) {
            throw result.refusal();
        }
        return result.answer();
    }

    private List<Result> write(List<PurchaseDraft> drafts) {
        List<Outcome> outcomes = purchases.record(drafts);
        Map<Long, Settlement> settled = settlements.settlementsOf(outcomes.stream()
                .filter(Outcome.Accepted.class::isInstance)
                .map(outcome -> ((Outcome.Accepted) outcome).id())
                .toList());
        return outcomes.stream().map(outcome -> result(outcome, settled)).toList();
    }

    private static Result result(Outcome outcome, Map<Long, Settlement> settled) {
        if (outcome instanceof Outcome.Refused refused) {
            return new Result(null, refused.refusal());
        }
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        return new Result(new Answer(PurchaseView.of(accepted, settled.get(accepted.id())), accepted.isNew()), null);
    }
}
