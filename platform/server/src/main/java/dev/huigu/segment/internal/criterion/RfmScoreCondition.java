package dev.huigu.segment.internal.criterion;

import dev.huigu.foundation.money.Money;
import dev.huigu.portrait.RfmScore;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code {"rfmScore": {"recencyDays": {"to": 30}, "frequency": {"from": 3}, "orderValue": {"min": "200.00"}}}}: the
 * scores themselves, of members who bought within the window, every bound included.
 *
 * @param recencyDays since the last purchase
 * @param frequency purchases in the window
 * @param orderValue their average order, rounded to 0.01 as people see it
 */
public record RfmScoreCondition(@Valid Range recencyDays, @Valid Range frequency, @Valid Amounts orderValue)
        implements Condition {

    /** From a number to a number, either of which may be missing. */
    public record Range(@Min(0) @Max(1_000_000) Integer from, @Min(0) @Max(1_000_000) Integer to) {
        private static final Range ANY = new Range(0, Integer.MAX_VALUE);

        @AssertTrue(message = "must have from or to, and from not above to")
        boolean isRange() {
            return from == null ? to != null : to == null || from <= to;
        }

        private boolean includes(int value) {
            return (from == null || value >= from) && (to == null || value <= to);
        }
    }

    /** From an amount to an amount, either of which may be missing. */
    public record Amounts(Money min, Money max) {
        private static final Amounts ANY = new Amounts(Money.ZERO, null);

        @AssertTrue(message = "must have min or max, and min not above max")
        boolean isRange() {
            return min == null ? max != null : max == null || !min.isMoreThan(max);
        }

        private boolean includes(long cents) {
            return (min == null || cents >= min.cents()) && (max == null || cents <= max.cents());
        }
    }

    @AssertTrue(message = "must have recencyDays, frequency or orderValue")
    boolean isQuestion() {
        return Stream.of(recencyDays, frequency, orderValue).anyMatch(Objects::nonNull);
    }

    private record Test(Range recencyDays, Range frequency, Amounts orderValue, int windowDays, int today)
            implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            RfmScore score = RfmScore.of(member.purchases(), windowDays, today);
            return score != null
                    && recencyDays.includes(score.recencyDays())
                    && frequency.includes(score.frequency())
                    && orderValue.includes(score.orderCents());
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(
                Objects.requireNonNullElse(recencyDays, Range.ANY),
                Objects.requireNonNullElse(frequency, Range.ANY),
                Objects.requireNonNullElse(orderValue, Amounts.ANY),
                question.settings().rfm().windowDays(),
                question.today());
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return RfmCondition.scores(member, question);
    }
}
