package dev.huigu.member.internal;

import dev.huigu.member.Birthday;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Zodiac;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a birthday tells.
 *
 * @param bornOn in the solar calendar
 * @param nextBirthday in the solar calendar, from today on
 * @param age full years, one more from each solar birthday on
 * @param decade 1990 for 90后
 * @param zodiac of the year that begins at lunar new year
 */
@Schema(name = "Birth")
public record BirthView(LocalDate bornOn, LocalDate nextBirthday, int age, int decade, Zodiac zodiac) {
    /** Null where the birthday is not told. */
    static BirthView of(String text, BirthdayCalendar calendar, LocalDate today) {
        if (text == null) {
            return null;
        }
        Birthday birthday = Birthday.of(text, calendar);
        return new BirthView(
                birthday.bornOn(), birthday.next(today), birthday.ageOn(today), birthday.decade(), birthday.zodiac());
    }
}
