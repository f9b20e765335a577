package dev.huigu.member.internal;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarMonth;
import com.nlf.calendar.Solar;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.time.PlausibleYears;
import dev.huigu.member.BirthdayCalendar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A birthday as the member tells it, {@code YYYY-MM-DD} in either calendar: lunar {@code 1990-02-30} is the 30th of
 * the second lunar month where that month has 30 days. Leap months cannot be told.
 */
record Birthday(String text, BirthdayCalendar calendar) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /**
     * Null stands for a birthday that the member does not tell.
     *
     * @throws Refusal 400 if the calendar has no such day or it lies after today
     */
    static Birthday of(String text, BirthdayCalendar calendar, LocalDate today) {
        Birthday birthday = new Birthday(text, calendar == null ? BirthdayCalendar.SOLAR : calendar);
        if (text == null) {
            return birthday;
        }
        LocalDate solar = birthday.solarDate();
        if (solar.getYear() < PlausibleYears.FIRST || solar.isAfter(today)) {
            throw invalid("must lie between the year " + PlausibleYears.FIRST + " and today");
        }
        return birthday;
    }

    private LocalDate solarDate() {
        return calendar == BirthdayCalendar.LUNAR ? lunarToSolar() : parsed();
    }

    private LocalDate parsed() {
        try {
            return LocalDate.parse(text, STRICT);
        } catch (DateTimeParseException e) {
            throw invalid("must be a date such as 1990-05-06");
        }
    }

    private LocalDate lunarToSolar() {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw invalid("must be a lunar date such as 1990-02-30");
        }
        int year = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        LunarMonth lunarMonth =
                !PlausibleYears.include(year) || month < 1 || month > 12 ? null : LunarMonth.fromYm(year, month);
        if (lunarMonth == null || day < 1 || day > lunarMonth.getDayCount()) {
            throw invalid("is no day of the lunar calendar");
        }
        Solar solar = Lunar.fromYmd(year, month, day).getSolar();
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid("birthday", "invalid-date", detail);
    }
}
