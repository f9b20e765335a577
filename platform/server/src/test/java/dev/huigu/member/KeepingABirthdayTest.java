package dev.huigu.member;

import static dev.huigu.member.BirthdayCalendar.LUNAR;
import static dev.huigu.member.BirthdayCalendar.SOLAR;
import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingABirthdayTest {
    @ParameterizedTest
    @CsvSource({
        "2019-04-12, 2019-05-16",
        "1990-01-01, 1990-01-27",
        "1989-12-30, 1990-01-26",
        "2020-04-01, 2020-04-23",
        "2020-L04-01, 2020-05-23",
        "2023-L02-01, 2023-03-22",
        "2025-L06-01, 2025-07-25",
        "2025-07-01, 2025-08-23",
        "2033-L11-01, 2033-12-22"
    })
    void aLunarBirthdayHasItsDayInTheSolarCalendar(String lunar, LocalDate solar) {
        assertThat(Birthday.of(lunar, LUNAR).bornOn()).isEqualTo(solar);
    }

    @Test
    void everyDayOfTwoCenturiesIsWhatTheLibrarySays() {
        for (LocalDate day = LocalDate.of(1900, 1, 31); day.getYear() < 2100; day = day.plusDays(1)) {
            Lunar lunar = Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                    .getLunar();
            Birthday birthday = new Birthday(
                    LUNAR, lunar.getYear(), Math.abs(lunar.getMonth()), lunar.getMonth() < 0, lunar.getDay());
            assertThat(birthday.bornOn()).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SOLAR, 1990-05-06, 2021-02-03, 2021-05-06",
        "SOLAR, 1990-05-06, 2021-05-06, 2021-05-06",
        "SOLAR, 1990-05-06, 2021-05-07, 2022-05-06",
        "SOLAR, 2000-02-29, 2021-02-03, 2021-02-28",
        "SOLAR, 2000-02-29, 2023-03-01, 2024-02-29",
        "LUNAR, 2019-04-12, 2021-02-03, 2021-05-23",
        "LUNAR, 1990-12-29, 2021-02-03, 2021-02-10",
        "LUNAR, 1990-12-29, 2021-02-11, 2022-01-31",
        "LUNAR, 1990-01-01, 2021-02-03, 2021-02-12"
    })
    void aBirthdayIsCelebratedEachYear(BirthdayCalendar calendar, String text, LocalDate from, LocalDate next) {
        assertThat(Birthday.of(text, calendar).next(from)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-07-30, 2013-07-01, 2013-09-04",
        "2020-L04-29, 2020-04-24, 2020-06-20",
        "2020-L04-10, 2021-02-12, 2021-05-21",
        "2017-L06-30, 2025-07-26, 2025-08-22",
        "1990-04-10, 2020-05-03, 2021-05-21"
    })
    void theThirtiethAndLeapMonthsAreCelebratedAsNearAsCanBe(String text, LocalDate from, LocalDate next) {
        assertThat(Birthday.of(text, LUNAR).next(from)).isEqualTo(next);
    }

    @Test
    void aCodeStandsForOneDayOfTheYear() {
        Map<Integer, LocalDate> dayOfCode = new HashMap<>();
        LocalDate from = LocalDate.of(2025, 1, 29);
        for (LocalDate day = LocalDate.of(2020, 1, 25); day.getYear() < 2023; day = day.plusDays(1)) {
            Birthday birthday = Birthday.of(day.toString(), SOLAR);
            assertThat(dayOfCode.putIfAbsent(birthday.code(), birthday.next(from)))
                    .isIn(null, birthday.next(from));
        }
        assertThat(dayOfCode).hasSize(366);
        assertThat(Birthday.codes().boxed()).doesNotHaveDuplicates().containsAll(dayOfCode.keySet());
        assertThat(Birthday.of("2020-L04-01", LUNAR).code())
                .isNotEqualTo(Birthday.of("2020-04-01", LUNAR).code())
                .isEqualTo(Birthday.of("2001-L04-01", LUNAR).code())
                .matches(code -> Birthday.codes().anyMatch(each -> each == code));
    }

    @ParameterizedTest
    @CsvSource({
        "SOLAR, 1990-05-06, 2021-05-05, 30",
        "SOLAR, 1990-05-06, 2021-05-06, 31",
        "SOLAR, 2000-02-29, 2021-02-27, 20",
        "SOLAR, 2000-02-29, 2021-02-28, 21",
        "LUNAR, 2019-04-12, 2021-05-15, 1",
        "LUNAR, 2019-04-12, 2021-05-16, 2"
    })
    void theAgeGrowsOnTheSolarBirthday(BirthdayCalendar calendar, String text, LocalDate date, int age) {
        assertThat(Birthday.of(text, calendar).ageOn(date)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "SOLAR, 1990-01-26, 1990, SNAKE",
        "SOLAR, 1990-01-27, 1990, HORSE",
        "SOLAR, 1989-12-31, 1980, SNAKE",
        "SOLAR, 2000-02-04, 2000, RABBIT",
        "SOLAR, 2000-02-05, 2000, DRAGON",
        "LUNAR, 1999-12-29, 2000, RABBIT",
        "LUNAR, 2020-01-01, 2020, RAT",
        "SOLAR, 1900-01-01, 1900, PIG"
    })
    void theZodiacsYearBeginsAtLunarNewYearAndTheDecadeOnTheFirstOfJanuary(
            BirthdayCalendar calendar, String text, int decade, Zodiac zodiac) {
        assertThat(Birthday.of(text, calendar).decade()).isEqualTo(decade);
        assertThat(Birthday.of(text, calendar).zodiac()).isEqualTo(zodiac);
    }
}
