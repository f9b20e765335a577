package dev.huigu.foundation.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.json.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void timesRoundsHalfUp() {
        assertThat(Money.yuan("0.05").times(new BigDecimal("0.9"))).isEqualTo(Money.yuan("0.05"));
        assertThat(Money.yuan("207.20").times(new BigDecimal("0.9"))).isEqualTo(Money.yuan("186.48"));
    }

    @Test
    void itGoesThroughJsonAsAStringWithTwoDecimals() throws Exception {
        assertThat(Json.MAPPER.writeValueAsString(Money.yuan("50"))).isEqualTo("\"50.00\"");
        assertThat(Json.MAPPER.readValue("\"186.48\"", Money.class)).isEqualTo(Money.yuan("186.48"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1e3", "", "1,000.00", "+1", ".5", "1234567890123", "NaN"})
    void whatIsNoAmountIsRefused(String text) {
        assertThatThrownBy(() -> Money.yuan(text)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "true", "{}", "[]"})
    void onlyAStringIsAnAmountInJson(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Money.class)).isInstanceOf(Exception.class);
    }
}
