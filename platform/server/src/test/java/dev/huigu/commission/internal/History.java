package dev.huigu.commission.internal;

import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything that ever happened in a brand, in no particular order, named by codes. */
record History(
        List<Member> members,
        List<Purchase> purchases,
        List<Refund> refunds,
        List<Binding> bindings,
        List<Grouping> groupings,
        List<Scheme> schemes,
        List<Merge> merges) {

    record Member(String card, LocalDate cardIssuedOn) {}

    /** @param card null for a customer without one */
    record Purchase(
            String number, String source, Channel channel, Instant purchasedAt, String card, List<BigDecimal> lines) {
        Money paid() {
            return Money.of(lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    record Refund(
            String number,
            String source,
            String purchaseNumber,
            String purchaseSource,
            Instant refundedAt,
            Money amount) {}

    /** @param consultant null: bound to nobody from then on */
    record Binding(String card, String consultant, Instant startsAt) {}

    /** @param group null: in no group from then on */
    record Grouping(String consultant, String group, Instant startsAt) {}

    record Scheme(String code, SchemeTerms terms) {}

    /** From that moment on the first card's member is the second's; earlier purchases become that one's, too. */
    record Merge(String card, String into, Instant at) {}

    /** The same with members merged, in order. */
    History with(List<Merge> merged) {
        return new History(members, purchases, refunds, bindings, groupings, schemes, merged);
    }
}
