package dev.huigu.foundation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAMomentTest {
    @ParameterizedTest
    @CsvSource({
        "2021-02-03T14:59:07+08:00, 2021-02-03T06:59:07Z",
        "2021-02-03T14:59+08:00, 2021-02-03T06:59:00Z",
        "2021-02-03T06:59:00Z, 2021-02-03T06:59:00Z",
        "2021-02-03T06:59:00.123456789Z, 2021-02-03T06:59:00.123456Z",
        "2201-01-01T07:59:59+08:00, 2200-12-31T23:59:59Z",
    })
    void secondsMayBeMissingAndNanosecondsAreCutOff(String text, Instant moment) throws Exception {
        assertThat(Json.MAPPER.readValue('"' + text + '"', Instant.class)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2021-02-03T14:59:00\"",
                "\"2021-02-03\"",
                "1612335540",
                "\"\"",
                "\"yesterday\"",
                "[]",
                "\"1899-12-31T23:59:59Z\"",
                "\"2201-01-01T00:00:00Z\"",
                "\"+999999999-12-31T23:59:59-18:00\""
            })
    void whatIsNoMomentWithAnOffsetIsRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Instant.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
