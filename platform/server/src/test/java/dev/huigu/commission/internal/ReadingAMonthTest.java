package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.problem.Refusal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAMonthTest {
    @Test
    void aMonthIsAYearAndAMonth() {
        assertThat(Months.parse("2021-02")).isEqualTo(YearMonth.of(2021, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-13", "2021", "02-2021", "+999999999-12", "+9999999-01", "0000-01", "-0001-01"})
    void whatNoPurchaseCanHaveIsNoMonth(String text) {
        assertThatThrownBy(() -> Months.parse(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("such as 2021-02");
    }
}
