package dev.huigu.commission.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.time.PlausibleYears;
import java.time.DateTimeException;
import java.time.YearMonth;

/** Reads months of paths and queries. */
final class Months {
    private Months() {}

    /** @throws Refusal 400 unless it is a month such as 2021-02 */
    static YearMonth parse(String text) {
        try {
            return PlausibleYears.within(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.invalid("month", "invalid-value", "must be a month such as 2021-02");
        }
    }
}
