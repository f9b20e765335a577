package dev.huigu.commission.internal;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From the facts of a purchase to its lines. A pure function: the same facts and schemes give the same lines,
 * whenever and however often it is asked.
 */
final class SettlementRule {
    private SettlementRule() {}

    /** The purchase's line, then one a refund in their order; none where nobody is bound or no scheme holds. */
    static List<SettledLine> lines(PurchaseFacts facts, SchemeBook.Schemes schemes) {
        if (facts.consultantId() == null) {
            return List.of();
        }
        Optional<SchemeVersion> scheme = schemes.find(facts.groupId(), facts.month());
        return scheme.map(version -> lines(facts, version)).orElse(List.of());
    }

    private static List<SettledLine> lines(PurchaseFacts facts, SchemeVersion scheme) {
        SchemeTerms terms = scheme.terms();
        MemberState state =
                StateRule.stateBefore(facts.purchasedOn(), facts.previousOn(), facts.cardIssuedOn(), terms.windows());
        BigDecimal frequency = terms.multipliers().get(state);
        BigDecimal channel = terms.channels().get(facts.channel());
        BigDecimal weight = frequency.multiply(channel);

        List<SettledLine> lines = new ArrayList<>();
        Money remainingPaid = facts.paid();
        Money remainingSettled = remainingPaid.times(weight);
        lines.add(line(facts, scheme, 0, remainingPaid, state, frequency, channel, remainingSettled));
        for (PurchaseFacts.Refund refund : facts.refunds()) {
            remainingPaid = remainingPaid.minus(refund.amount());
            Money settledAfter = remainingPaid.times(weight);
            Money paid = refund.amount().negated();
            Money taken = settledAfter.minus(remainingSettled);
            lines.add(line(facts, scheme, refund.id(), paid, state, frequency, channel, taken));
            remainingSettled = settledAfter;
        }
        return lines;
    }

    private static SettledLine line(
            PurchaseFacts facts,
            SchemeVersion scheme,
            long refundId,
            Money paid,
            MemberState state,
            BigDecimal frequency,
            BigDecimal channel,
            Money settled) {
        return new SettledLine(
                facts.purchaseId(),
                refundId,
                facts.consultantId(),
                facts.month(),
                facts.purchasedOn(),
                paid,
                state,
                facts.previousOn(),
                frequency,
                channel,
                settled,
                scheme.schemeId(),
                scheme.version());
    }
}
