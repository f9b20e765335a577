package dev.huigu.segment.internal;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.LunarYear;
import com.nlf.calendar.Solar;
import java.time.LocalDate;

/** A lunar birthday such as {@code 1990-L05-06}, looked up day by day in the published calendar. */
record PlainLunarBirthday(String text) {
    private int year() {
        return Integer.parseInt(text.substring(0, 4));
    }

    private boolean isInLeapMonth() {
        return text.contains("L");
    }

    private int month() {
        return Integer.parseInt(text.replace("L", "").substring(5, 7));
    }

    private int day() {
        return Integer.parseInt(text.replace("L", "").substring(8, 10));
    }

    LocalDate bornOn() {
        Solar born = Lunar.fromYmd(year(), isInLeapMonth() ? -month() : month(), day())
                .getSolar();
        return LocalDate.of(born.getYear(), born.getMonth(), born.getDay());
    }

    /** In the leap month where there is that one, and on the last day of a month that is too short. */
    boolean isCelebratedOn(LocalDate date) {
        Lunar today = lunar(date);
        boolean isLeapMonthThere = LunarYear.fromYear(today.getYear()).getLeapMonth() == month();
        int month = isInLeapMonth() && isLeapMonthThere ? -month() : month();
        boolean isLastOfMonth = lunar(date.plusDays(1)).getDay() == 1;
        return today.getMonth() == month && (today.getDay() == day() || isLastOfMonth && today.getDay() < day());
    }

    private static Lunar lunar(LocalDate date) {
        return Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .getLunar();
    }
}
