package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import java.time.LocalDate;

/** The day on which a member's card was issued. */
final class IssueDay {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private IssueDay() {}

    /** @throws Refusal 400 if the day is to come or is no plausible one */
    static LocalDate of(LocalDate day, LocalDate today) {
        if (day.isBefore(FIRST) || day.isAfter(today)) {
            throw Refusal.invalid("cardIssuedOn", "out-of-range", "must lie between the year 1900 and today");
        }
        return day;
    }
}
