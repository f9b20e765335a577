package dev.huigu.foundation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.huigu.foundation.problem.JsonProblemMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDatesAndMonthsTest {
    record Form(LocalDate date, YearMonth month, Instant moment) {}

    @Test
    void aDateAndAMonthHaveOneFormEach() throws Exception {
        assertThat(Json.MAPPER.readValue("{\"date\": \"2021-02-03\", \"month\": \"2021-02\"}", Form.class))
                .isEqualTo(new Form(LocalDate.of(2021, 2, 3), YearMonth.of(2021, 2), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2200-12-31"})
    void theFirstAndTheLastDayAreRead(String text) throws Exception {
        assertThat(Json.MAPPER.readValue('"' + text + '"', LocalDate.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-03-10T23:30:00Z\"",
                "\"2026-03-10T23:30:00\"",
                "[2026, 3, 10]",
                "[]",
                "\"\"",
                "20522",
                "\"2026-3-10\"",
                "\"2026-02-29\"",
                "\" 2026-03-10\"",
                "\"1899-12-31\"",
                "\"2201-01-01\"",
                "\"+12026-03-10\"",
                "\"-2026-03-10\""
            })
    void whatIsNoDateOfOurTimeIsRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, LocalDate.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-03-10\"",
                "[2026, 3]",
                "[]",
                "\"\"",
                "\"2026-3\"",
                "\"2026-13\"",
                "\"1899-12\"",
                "\"2201-01\"",
                "\"+999999999-01\""
            })
    void whatIsNoMonthOfOurTimeIsRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, YearMonth.class))
                .isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"date": "0001-01-01"}                | date must be a date such as "2021-02-03", in the years 1900 to 2200
            {"date": []}                          | date must be a date such as "2021-02-03", in the years 1900 to 2200
            {"month": "9999-12"}                  | month must be a month such as "2021-02", in the years 1900 to 2200
            {"moment": "+292277-01-01T00:00:00Z"} | moment must be a moment with offset such as \
            "2021-02-03T14:59:00+08:00", in the years 1900 to 2200
            """)
    void theAnswerNamesTheFieldItsFormAndTheYears(String json, String detail) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Form.class))
                .isInstanceOfSatisfying(JsonMappingException.class, failure -> assertThat(
                                JsonProblemMapper.problem(failure).detail())
                        .isEqualTo(detail));
    }
}
