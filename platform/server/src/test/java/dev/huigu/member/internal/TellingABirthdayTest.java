package dev.huigu.member.internal;

import static dev.huigu.member.BirthdayCalendar.LUNAR;
import static dev.huigu.member.BirthdayCalendar.SOLAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.BirthdayCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingABirthdayTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 2, 3);

    @ParameterizedTest
    @CsvSource({
        "1990-02-29, LUNAR",
        "2018-09-30, LUNAR",
        "2019-04-12, LUNAR",
        "2020-L04-29, LUNAR",
        "2000-02-29, SOLAR",
        "2021-02-03, SOLAR"
    })
    void aDayThatItsCalendarHasIsTaken(String text, BirthdayCalendar calendar) {
        assertThat(ToldBirthday.of(text, calendar, TODAY).text()).isEqualTo(text);
    }

    @Test
    void theThirtiethOfALunarMonthIsTakenOnlyWhereThatMonthHasOne() {
        assertThat(ToldBirthday.of("2012-07-30", LUNAR, TODAY).calendar()).isEqualTo(LUNAR);
        assertThatThrownBy(() -> ToldBirthday.of("2012-06-30", LUNAR, TODAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("birthday is no day of the lunar calendar");
    }

    @ParameterizedTest
    @CsvSource({
        "2001-02-29, SOLAR",
        "1990-02-30, SOLAR",
        "1990-13-01, LUNAR",
        "1990-00-01, LUNAR",
        "1990-01-31, LUNAR",
        "1990-1-1, LUNAR",
        "1990-1-1, SOLAR",
        "2020-L05-01, LUNAR",
        "2020-L04-30, LUNAR",
        "2019-L04-01, LUNAR",
        "1990-L05-06, SOLAR",
        "yesterday, SOLAR",
        "1899-12-31, SOLAR",
        "0001-01-01, LUNAR",
        "2021-02-04, SOLAR",
        "2020-12-23, LUNAR"
    })
    void aDayThatIsNoneOrIsToComeIsRefused(String text, BirthdayCalendar calendar) {
        assertThatThrownBy(() -> ToldBirthday.of(text, calendar, TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMemberNeedNotTellTheBirthday() {
        assertThat(ToldBirthday.of(null, null, TODAY)).isEqualTo(new ToldBirthday(null, SOLAR));
    }
}
