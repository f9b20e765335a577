package dev.huigu.purchase;

import static java.util.stream.Collectors.toMap;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.internal.PurchaseLedger;
import dev.huigu.purchase.internal.PurchaseLedger.Entry;
import dev.huigu.purchase.internal.PurchaseReferences;
import dev.huigu.purchase.internal.RefundLedger;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records purchases, one or a thousand, in the transaction of the caller.
 *
 * <p>Each draft has its own outcome; one that is refused never takes others with it. What is new is announced
 * once, after all of it is written.
 */
@Singleton
public class Purchases {
    private final TenantContext tenant;
    private final PurchaseReferences references;
    private final PurchaseLedger ledger;
    private final RefundLedger refunds;
    private final Event<PurchasesRecorded> recorded;
    private final Event<RefundsApplied> refunded;

    @Inject
    public Purchases(
            TenantContext tenant,
            PurchaseReferences references,
            PurchaseLedger ledger,
            RefundLedger refunds,
            Event<PurchasesRecorded> recorded,
            Event<RefundsApplied> refunded) {
        this.tenant = tenant;
        this.references = references;
        this.ledger = ledger;
        this.refunds = refunds;
        this.recorded = recorded;
        this.refunded = refunded;
    }

    /** What became of one draft. */
    public sealed interface Outcome {
        /** Recorded now ({@code isNew}) or known before with the same content. */
        record Accepted(long id, String number, Money paid, boolean isNew) implements Outcome {}

        /** Not recorded, and why. */
        record Refused(Refusal refusal) implements Outcome {}
    }

    /** The outcomes stand in the order of the drafts. */
    public List<Outcome> record(List<PurchaseDraft> drafts) {
        List<Outcome> outcomes =
                new ArrayList<>(drafts.stream().map(draft -> (Outcome) null).toList());
        Map<PurchaseKey, List<Integer>> positions = new LinkedHashMap<>();
        List<Entry> entries = references.resolve(drafts, outcomes);
        for (Entry entry : entries) {
            positions.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry.position());
        }
        Map<PurchaseKey, Entry> first =
                entries.stream().collect(toMap(Entry::key, entry -> entry, (a, b) -> a, LinkedHashMap::new));
        Map<PurchaseKey, PurchaseLedger.Written> written = ledger.write(List.copyOf(first.values()));
        for (Entry entry : entries) {
            boolean isFirst = positions.get(entry.key()).get(0) == entry.position();
            outcomes.set(entry.position(), outcome(entry, written.get(entry.key()), isFirst));
        }
        announce(written.values().stream().filter(PurchaseLedger.Written::isNew).toList());
        return outcomes;
    }

    private static Outcome outcome(Entry entry, PurchaseLedger.Written written, boolean isFirst) {
        if (!written.contentHash().equals(entry.contentHash())) {
            return new Outcome.Refused(new Refusal(
                    PurchaseError.PURCHASE_DIFFERS,
                    "Purchase %s of %s is already recorded with other content; send a refund to correct it."
                            .formatted(entry.key().number(), entry.key().source())));
        }
        return new Outcome.Accepted(
                written.id(), entry.key().number(), entry.draft().paid(), written.isNew() && isFirst);
    }

    private void announce(List<PurchaseLedger.Written> news) {
        if (news.isEmpty()) {
            return;
        }
        recorded.fire(new PurchasesRecorded(
                news.stream().map(PurchaseLedger.Written::recorded).toList()));
        List<RefundsApplied.Applied> adopted = refunds.adoptWaiting(news);
        if (!adopted.isEmpty()) {
            refunded.fire(new RefundsApplied(adopted));
        }
    }
}
