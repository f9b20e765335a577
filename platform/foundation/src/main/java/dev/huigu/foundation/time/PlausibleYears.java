package dev.huigu.foundation.time;

import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** The years that anybody means. What lies outside is a slip, and may be more than the database can keep. */
public final class PlausibleYears {
    public static final int FIRST = 1900;
    public static final int LAST = 2200;

    private PlausibleYears() {}

    public static boolean include(int year) {
        return year >= FIRST && year <= LAST;
    }

    /**
     * The same date, month or moment.
     *
     * @throws DateTimeException if its year is none that anybody means
     */
    public static <T extends TemporalAccessor> T within(T time) {
        if (!include(time.get(ChronoField.YEAR))) {
            throw new DateTimeException("The year is not from " + FIRST + " to " + LAST);
        }
        return time;
    }
}
