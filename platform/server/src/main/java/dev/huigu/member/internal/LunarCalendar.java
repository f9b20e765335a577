package dev.huigu.member.internal;

import com.nlf.calendar.LunarMonth;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import dev.huigu.foundation.time.PlausibleYears;
import java.time.LocalDate;
import java.util.List;

/**
 * The first days of all lunar months of the plausible years, read from the library once: a look-up then costs
 * nanoseconds instead of the library's astronomy.
 */
public final class LunarCalendar {
    private static final int FIRST = PlausibleYears.FIRST - 1;
    private static final Year[] YEARS = new Year[PlausibleYears.LAST + 2 - FIRST];

    static {
        for (int index = 0; index < YEARS.length; index++) {
            YEARS[index] = Year.read(FIRST + index);
        }
    }

    private LunarCalendar() {}

    /**
     * @param leapMonth the number of the month that comes twice; 0: none
     * @param starts the epoch days on which its months begin and, last, the one on which the next year begins
     */
    private record Year(int leapMonth, long[] starts) {
        static Year read(int year) {
            List<LunarMonth> months = LunarYear.fromYear(year).getMonthsInYear();
            long[] starts = new long[months.size() + 1];
            for (int i = 0; i < months.size(); i++) {
                starts[i] = epochDay(months.get(i).getFirstJulianDay());
                starts[i + 1] = starts[i] + months.get(i).getDayCount();
            }
            return new Year(LunarYear.fromYear(year).getLeapMonth(), starts);
        }

        private static long epochDay(double julianDay) {
            Solar day = Solar.fromJulianDay(julianDay);
            return LocalDate.of(day.getYear(), day.getMonth(), day.getDay()).toEpochDay();
        }

        int position(int month, boolean isLeap) {
            boolean follows = leapMonth > 0 && (month > leapMonth || (isLeap && month == leapMonth));
            return follows ? month : month - 1;
        }
    }

    private static Year year(int year) {
        return YEARS[year - FIRST];
    }

    /** The number of the month that comes twice in that lunar year; 0: none. */
    public static int leapMonth(int year) {
        return year(year).leapMonth();
    }

    public static int daysIn(int year, int month, boolean isLeap) {
        Year found = year(year);
        int position = found.position(month, isLeap);
        return (int) (found.starts()[position + 1] - found.starts()[position]);
    }

    public static LocalDate day(int year, int month, boolean isLeap, int day) {
        Year found = year(year);
        return LocalDate.ofEpochDay(found.starts()[found.position(month, isLeap)] + day - 1);
    }

    /** The lunar year of a solar day. */
    public static int yearOf(LocalDate date) {
        int year = date.getYear();
        return date.toEpochDay() < year(year).starts()[0] ? year - 1 : year;
    }
}
