package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.time.PlausibleYears;
import dev.huigu.member.Birthday;
import dev.huigu.member.BirthdayCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A birthday as it is stored. The text is null where the member does not tell it; the calendar is kept all the same. */
record ToldBirthday(String text, BirthdayCalendar calendar) {
    /**
     * @param text null: not told
     * @param calendar null: the solar one
     * @throws Refusal 400 if the calendar has no such day or it lies after today
     */
    static ToldBirthday of(String text, BirthdayCalendar calendar, LocalDate today) {
        ToldBirthday told = new ToldBirthday(text, calendar == null ? BirthdayCalendar.SOLAR : calendar);
        if (text != null) {
            mustBePast(told.bornOn(), today);
        }
        return told;
    }

    private LocalDate bornOn() {
        try {
            return Birthday.of(text, calendar).bornOn();
        } catch (DateTimeException e) {
            throw invalid(e.getMessage());
        }
    }

    private static void mustBePast(LocalDate bornOn, LocalDate today) {
        if (bornOn.getYear() < PlausibleYears.FIRST || bornOn.isAfter(today)) {
            throw invalid("must lie between the year " + PlausibleYears.FIRST + " and today");
        }
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid("birthday", "invalid-date", detail);
    }
}
