package dev.huigu.commission.internal;

import dev.huigu.foundation.problem.Refusal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Reads months of paths and queries. */
final class Months {
    private static final YearMonth FIRST = YearMonth.of(1900, 1);
    private static final YearMonth LAST = YearMonth.of(2200, 12);

    private Months() {}

    /** @throws Refusal 400 unless it is a month such as 2021-02 */
    static YearMonth parse(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (!month.isBefore(FIRST) && !month.isAfter(LAST)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Refusal invalid() {
        return Refusal.invalid("month", "invalid-value", "month must be a month such as 2021-02");
    }
}
