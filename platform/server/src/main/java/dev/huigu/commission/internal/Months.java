package dev.huigu.commission.internal;

import dev.huigu.foundation.problem.Refusal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Reads months of paths and queries. */
final class Months {
    private Months() {}

    /** @throws Refusal 400 unless it is a month such as 2021-02 */
    static YearMonth parse(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("month", "invalid-value", "month must be a month such as 2021-02");
        }
    }
}
