package dev.huigu.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingAnIdNumberTest {
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X, 110***********002X",
        "11010519491231002x, 11010519491231002X, 110***********002X",
        "440524 18800101 0014, 440524188001010014, 440***********0014",
        "E12345678, E12345678, *******78",
        "A123456(7), A1234567, ******67",
        "H0123456789, H0123456789, H01****6789"
    })
    void aNumberHasOneFormAndIsShownMasked(String text, String number, String masked) {
        assertThat(IdNumber.of(text).number()).isEqualTo(number);
        assertThat(IdNumber.of(text)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "110105194913310028", "123", "身份证12345", ""})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(IdNumber.find(text)).isEmpty();
    }

    @Test
    void anAddressIsShownByItsBeginningAndAMaskedOneIsNone() {
        assertThat(Address.of(" 上海市浦东新区世纪大道  100号 ")).hasToString("上海市浦东新***");
        assertThat(Address.of("北京市")).hasToString("北***");
        assertThatThrownBy(() -> Address.of("上海市浦东新***"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a whole address, not a masked one");
    }
}
