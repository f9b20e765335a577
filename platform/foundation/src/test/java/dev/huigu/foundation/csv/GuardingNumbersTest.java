package dev.huigu.foundation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardingNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"00123", "007", "123456789012", "1E5", "1-2", "3/4", "12:30", "1.50"})
    void whatASpreadsheetWouldShowOtherwiseGetsATabBehindIt(String cell) {
        assertThat(NumberGuard.put(cell)).isEqualTo(cell + "\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "7", "13812345678", "1990-02-03", "K123", "S01", "138****5678", "林晓彤", "1号店"})
    void anythingElseStays(String cell) {
        assertThat(NumberGuard.put(cell)).isEqualTo(cell);
    }
}
