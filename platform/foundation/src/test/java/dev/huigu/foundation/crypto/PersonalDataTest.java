package dev.huigu.foundation.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PersonalDataTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final long BRAND = 7;
    private static final long OTHER_BRAND = 8;

    private final PersonalData data = new PersonalData(KEY, KEY);

    @Test
    void whatIsEncryptedComesBack() {
        assertThat(data.decrypt(BRAND, data.encrypt(BRAND, "13812345678 王"))).isEqualTo("13812345678 王");
    }

    @Test
    void theSameTextEncryptsDifferentlyEachTime() {
        assertThat(data.encrypt(BRAND, "13812345678")).isNotEqualTo(data.encrypt(BRAND, "13812345678"));
    }

    @Test
    void aCipherTextOfAnotherBrandDoesNotOpen() {
        String cipher = data.encrypt(BRAND, "13812345678");
        assertThatThrownBy(() -> data.decrypt(OTHER_BRAND, cipher)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangedCipherTextDoesNotOpen() {
        byte[] cipher = data.encrypt(BRAND, new byte[] {1, 2, 3});
        cipher[cipher.length - 1] ^= 1;
        assertThatThrownBy(() -> data.decrypt(BRAND, cipher)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalValuesHashAlikeWithinABrandOnly() {
        String hash = data.searchHash(BRAND, "13812345678");
        assertThat(hash)
                .hasSize(22)
                .isEqualTo(data.searchHash(BRAND, "13812345678"))
                .isNotEqualTo(data.searchHash(BRAND, "13812345679"))
                .isNotEqualTo(data.searchHash(OTHER_BRAND, "13812345678"));
    }

    @Test
    void aKeyOfTheWrongLengthIsNamed() {
        assertThatThrownBy(() -> new PersonalData("AAAA", KEY))
                .hasMessage("huigu.crypto.encryption-key must be base64 of 32 bytes");
    }
}
