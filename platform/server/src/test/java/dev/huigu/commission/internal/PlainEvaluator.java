package dev.huigu.commission.internal;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Says what the lines of a history must be: slowly, from the words of the domain alone, sharing nothing with the
 * engine.
 */
final class PlainEvaluator {
    private static final Comparator<History.Purchase> IN_TIME = Comparator.comparing(History.Purchase::purchasedAt)
            .thenComparing(History.Purchase::source)
            .thenComparing(History.Purchase::number);
    private static final Comparator<History.Refund> REFUNDS_IN_TIME = Comparator.comparing(History.Refund::refundedAt)
            .thenComparing(History.Refund::source)
            .thenComparing(History.Refund::number);

    private final History history;
    private final ZoneId zone;

    PlainEvaluator(History history, ZoneId zone) {
        this.history = history;
        this.zone = zone;
    }

    /** {@code month consultant purchase[/refund]} to {@code paid state frequency channel settled}. */
    Map<String, String> lines() {
        Map<String, String> lines = new TreeMap<>();
        for (History.Member member : history.members()) {
            List<History.Member> cards = history.members().stream()
                    .filter(each -> survivor(each.card()).equals(member.card()))
                    .toList();
            LocalDate issued = cards.stream()
                    .map(History.Member::cardIssuedOn)
                    .min(Comparator.naturalOrder())
                    .orElse(member.cardIssuedOn());
            List<History.Purchase> purchases = history.purchases().stream()
                    .filter(purchase ->
                            purchase.card() != null && survivor(purchase.card()).equals(member.card()))
                    .sorted(IN_TIME)
                    .toList();
            for (int place = 0; place < purchases.size(); place++) {
                LocalDate previous = place == 0 ? null : date(purchases.get(place - 1));
                addLines(lines, issued, purchases.get(place), previous);
            }
        }
        return lines;
    }

    private String survivor(String card) {
        return cardAt(card, Instant.MAX);
    }

    /** Whose card it was at a moment. */
    private String cardAt(String card, Instant moment) {
        return history.merges().stream()
                .filter(merge -> merge.card().equals(card) && !moment.isBefore(merge.at()))
                .findFirst()
                .map(merge -> cardAt(merge.into(), moment))
                .orElse(card);
    }

    private void addLines(Map<String, String> lines, LocalDate issued, History.Purchase purchase, LocalDate previous) {
        String boundCard = cardAt(purchase.card(), purchase.purchasedAt());
        String consultant = last(
                history.bindings().stream().filter(binding -> binding.card().equals(boundCard)),
                binding -> !binding.startsAt().isAfter(purchase.purchasedAt()),
                Comparator.comparing(History.Binding::startsAt),
                History.Binding::consultant);
        if (consultant == null) {
            return;
        }
        YearMonth month = YearMonth.from(date(purchase));
        SchemeTerms terms = terms(group(consultant, purchase.purchasedAt()), month);
        if (terms == null) {
            return;
        }
        MemberState state = state(issued, date(purchase), previous, terms.windows());
        BigDecimal frequency = terms.multipliers().get(state);
        BigDecimal channel = terms.channels().get(purchase.channel());
        String prefix = month + " " + consultant + " " + purchase.source() + ":" + purchase.number();
        BigDecimal left = purchase.paid().toBigDecimal();
        BigDecimal settled = settle(left, frequency, channel);
        lines.put(prefix, text(left, state, frequency, channel, settled));
        for (History.Refund refund : refundsOf(purchase)) {
            BigDecimal leftAfter = left.subtract(refund.amount().toBigDecimal());
            BigDecimal settledAfter = settle(leftAfter, frequency, channel);
            lines.put(
                    prefix + "/" + refund.number(),
                    text(leftAfter.subtract(left), state, frequency, channel, settledAfter.subtract(settled)));
            left = leftAfter;
            settled = settledAfter;
        }
    }

    private static MemberState state(LocalDate issued, LocalDate day, LocalDate previous, SchemeTerms.Windows windows) {
        boolean isNew = !day.isBefore(issued) && day.isBefore(issued.plusDays(windows.newDays()));
        if (isNew) {
            return previous == null ? MemberState.NEW_FIRST : MemberState.NEW_REPEAT;
        }
        LocalDate since = previous == null ? issued : previous;
        if (day.isAfter(since.plusDays(windows.lostDays()))) {
            return MemberState.LOST;
        }
        boolean isDormant = previous != null && day.isAfter(previous.plusDays(windows.dormantDays()));
        return isDormant ? MemberState.DORMANT : MemberState.OTHER;
    }

    private static BigDecimal settle(BigDecimal paid, BigDecimal frequency, BigDecimal channel) {
        return paid.multiply(frequency).multiply(channel).setScale(2, RoundingMode.HALF_UP);
    }

    private List<History.Refund> refundsOf(History.Purchase purchase) {
        return history.refunds().stream()
                .filter(refund -> refund.purchaseNumber().equals(purchase.number())
                        && refund.purchaseSource().equals(purchase.source()))
                .sorted(REFUNDS_IN_TIME)
                .toList();
    }

    private String group(String consultant, Instant moment) {
        return last(
                history.groupings().stream()
                        .filter(grouping -> grouping.consultant().equals(consultant)),
                grouping -> !grouping.startsAt().isAfter(moment),
                Comparator.comparing(History.Grouping::startsAt),
                History.Grouping::group);
    }

    private SchemeTerms terms(String group, YearMonth month) {
        SchemeTerms own = group == null ? null : latest(group, month);
        return own == null ? latest(null, month) : own;
    }

    private SchemeTerms latest(String group, YearMonth month) {
        return last(
                history.schemes().stream()
                        .map(History.Scheme::terms)
                        .filter(terms -> java.util.Objects.equals(terms.groupCode(), group)),
                terms -> !terms.validFrom().isAfter(month),
                Comparator.comparing(SchemeTerms::validFrom),
                terms -> terms);
    }

    private static <T, R> R last(
            Stream<T> all, Predicate<T> begun, Comparator<T> order, java.util.function.Function<T, R> value) {
        List<T> sorted = new ArrayList<>(all.filter(begun).sorted(order).toList());
        return sorted.isEmpty() ? null : value.apply(sorted.get(sorted.size() - 1));
    }

    private LocalDate date(History.Purchase purchase) {
        return LocalDate.ofInstant(purchase.purchasedAt(), zone);
    }

    static String text(
            BigDecimal paid, MemberState state, BigDecimal frequency, BigDecimal channel, BigDecimal settled) {
        return "%s %s x%s x%s = %s"
                .formatted(
                        Money.of(paid),
                        state,
                        frequency.stripTrailingZeros().toPlainString(),
                        channel.stripTrailingZeros().toPlainString(),
                        settled.toPlainString());
    }
}
