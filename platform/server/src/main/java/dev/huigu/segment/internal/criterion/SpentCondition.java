package dev.huigu.segment.internal.criterion;

import dev.huigu.foundation.money.Money;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;

/**
 * {@code {"spent": {"from": "2021-01-01", "to": "2021-03-31", "min": "100.00", "max": "500.00"}}}: net of refunds,
 * everything included. Two windows are two criteria.
 *
 * @param min null: nothing is too little
 * @param max null: nothing is too much
 */
public record SpentCondition(@NotNull LocalDate from, @NotNull LocalDate to, Money min, Money max)
        implements Condition {

    @AssertTrue(message = "must have from not after to")
    boolean isWindow() {
        return from == null || to == null || !from.isAfter(to);
    }

    @AssertTrue(message = "must have min or max, and min not above max")
    boolean isRange() {
        return min == null ? max != null : max == null || !min.isMoreThan(max);
    }

    private record Test(int from, int until, long minCents, long maxCents) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            long cents = member.purchases().netCents(from, until);
            return cents >= minCents && cents <= maxCents;
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        return new Test(
                (int) from.toEpochDay(),
                until(question),
                min == null ? Long.MIN_VALUE : min.cents(),
                max == null ? Long.MAX_VALUE : max.cents());
    }

    /** Not further than the day that the question is asked of. */
    private int until(Question question) {
        return (int) Math.min(to.toEpochDay(), question.today());
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        return Map.of("spent", Money.ofCents(member.purchases().netCents((int) from.toEpochDay(), until(question))));
    }
}
