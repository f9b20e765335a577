package dev.huigu.foundation.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "+86 138-1234-5678",
                "0086 13812345678",
                "8613812345678",
                "１３８１２３４５６７８"
            })
    void waysOfWritingOneNumberAreEqual(String written) {
        assertThat(Phone.of(written).number()).isEqualTo("13812345678");
    }

    @Test
    void aLandlineAndAForeignNumberArePhonesToo() {
        assertThat(Phone.of("021-6234 5678").number()).isEqualTo("02162345678");
        assertThat(Phone.of("+44 (20) 7946-0958").number()).isEqualTo("+442079460958");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "1234567890123456", "call me", "138x2345678", "1381234+5678"})
    void anythingElseIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> Phone.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a phone number such as 13812345678, 021-62345678 or +44 20 7946 0958");
    }

    @Test
    void aPhoneShowsItselfMasked() {
        assertThat(Phone.of("13812345678")).hasToString("138****5678");
        assertThat(Phone.of("62345678")).hasToString("****5678");
        assertThat(Phone.of("10086")).hasToString("****86");
        assertThat(Phone.of("13812345678").lastFour()).isEqualTo("5678");
    }
}
