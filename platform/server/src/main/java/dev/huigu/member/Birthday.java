package dev.huigu.member;

import dev.huigu.foundation.time.PlausibleYears;
import dev.huigu.member.internal.LunarCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A birthday as the member tells it: {@code 1990-05-06} in either calendar, {@code 1990-L05-06} in the leap fifth
 * month 闰五月 of a lunar year. Lunar years have the number of the solar year in which they begin.
 *
 * <p>It is celebrated each year. Who was born on 29 February celebrates on the 28th where there is none, who was born
 * on the 30th of a lunar month on its last day where it has 29. Who was born in a leap month celebrates in that leap
 * month where the year has it, else in the common month of its number; everybody else in the common month.
 */
public record Birthday(BirthdayCalendar calendar, int year, int month, boolean isLeapMonth, int day) {
    private static final Pattern LUNAR = Pattern.compile("(\\d{4})-(L?)(\\d{2})-(\\d{2})");
    private static final int DAY_BITS = 5;
    private static final int MONTH_BITS = 4;
    private static final int LEAP = 1 << (DAY_BITS + MONTH_BITS);
    private static final int LUNAR_CODE = LEAP << 1;

    private static final int LONGEST_SOLAR_MONTH = 31;
    private static final int LONGEST_LUNAR_MONTH = 30;

    /** @throws DateTimeException if the calendar has no such day; the message says what it must be */
    public static Birthday of(String text, BirthdayCalendar calendar) {
        return calendar == BirthdayCalendar.LUNAR ? lunar(text) : solar(text);
    }

    private static Birthday solar(String text) {
        try {
            LocalDate date = PlausibleYears.within(LocalDate.parse(text));
            return new Birthday(
                    BirthdayCalendar.SOLAR, date.getYear(), date.getMonthValue(), false, date.getDayOfMonth());
        } catch (DateTimeException e) {
            throw new DateTimeException("must be a date such as 1990-05-06", e);
        }
    }

    private static Birthday lunar(String text) {
        Matcher parts = LUNAR.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException(
                    "must be a lunar date such as 1990-02-30, or 1990-L05-06 in the leap fifth month");
        }
        Birthday birthday = new Birthday(
                BirthdayCalendar.LUNAR,
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(3)),
                !parts.group(2).isEmpty(),
                Integer.parseInt(parts.group(4)));
        if (!birthday.isInTheLunarCalendar()) {
            throw new DateTimeException("is no day of the lunar calendar");
        }
        return birthday;
    }

    private boolean isInTheLunarCalendar() {
        return PlausibleYears.include(year)
                && month >= 1
                && month <= 12
                && (!isLeapMonth || LunarCalendar.leapMonth(year) == month)
                && day >= 1
                && day <= LunarCalendar.daysIn(year, month, isLeapMonth);
    }

    /** The day of birth in the solar calendar. */
    public LocalDate bornOn() {
        return calendar == BirthdayCalendar.LUNAR
                ? LunarCalendar.day(year, month, isLeapMonth, day)
                : LocalDate.of(year, month, day);
    }

    /** Full years 周岁 on that day, one more from each solar birthday on. */
    public int ageOn(LocalDate date) {
        LocalDate born = bornOn();
        int years = date.getYear() - born.getYear();
        return date.isBefore(born.plusYears(years)) ? years - 1 : years;
    }

    /** 1990 for who was born from 1990 to 1999 (90后). */
    public int decade() {
        return bornOn().getYear() / 10 * 10;
    }

    public Zodiac zodiac() {
        return Zodiac.ofLunarYear(LunarCalendar.yearOf(bornOn()));
    }

    /** Calendar, month and day in a small number above 0, for {@link #next(int, LocalDate)}. */
    public int code() {
        return (calendar == BirthdayCalendar.LUNAR ? LUNAR_CODE : 0)
                | (isLeapMonth ? LEAP : 0)
                | month << DAY_BITS
                | day;
    }

    /** All codes there can be: who asks for the next birthday of many has no more answers than these. */
    public static IntStream codes() {
        return IntStream.rangeClosed(1, 12)
                .flatMap(month -> IntStream.concat(
                        codes(month, 0, LONGEST_SOLAR_MONTH),
                        IntStream.concat(
                                codes(month, LUNAR_CODE, LONGEST_LUNAR_MONTH),
                                codes(month, LUNAR_CODE | LEAP, LONGEST_LUNAR_MONTH))));
    }

    private static IntStream codes(int month, int calendar, int days) {
        return IntStream.rangeClosed(1, days).map(day -> calendar | month << DAY_BITS | day);
    }

    /** When the birthday is celebrated next; on the day itself, that day. */
    public LocalDate next(LocalDate from) {
        return next(code(), from);
    }

    /**
     * When a birthday of that {@link #code} is celebrated next.
     *
     * @param from counts as well; from 1900 to 2200
     */
    public static LocalDate next(int code, LocalDate from) {
        boolean isLunar = (code & LUNAR_CODE) != 0;
        int year = isLunar ? LunarCalendar.yearOf(from) : from.getYear();
        LocalDate thisYears = isLunar ? lunarIn(year, code) : solarIn(year, code);
        return thisYears.isBefore(from) ? isLunar ? lunarIn(year + 1, code) : solarIn(year + 1, code) : thisYears;
    }

    private static LocalDate solarIn(int year, int code) {
        YearMonth month = YearMonth.of(year, month(code));
        return month.atDay(Math.min(day(code), month.lengthOfMonth()));
    }

    private static LocalDate lunarIn(int year, int code) {
        int month = month(code);
        boolean leap = (code & LEAP) != 0 && LunarCalendar.leapMonth(year) == month;
        return LunarCalendar.day(year, month, leap, Math.min(day(code), LunarCalendar.daysIn(year, month, leap)));
    }

    private static int month(int code) {
        return code >> DAY_BITS & (1 << MONTH_BITS) - 1;
    }

    private static int day(int code) {
        return code & (1 << DAY_BITS) - 1;
    }
}
