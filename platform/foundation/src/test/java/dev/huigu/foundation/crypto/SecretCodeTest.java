package dev.huigu.foundation.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretCodeTest {
    @Test
    void aCodeNamesItsTenantAndIsKnownByTheHashOfItsSecret() {
        String code = SecretCode.next("hm", 1001);

        assertThat(code).matches("hm_00000000000Z9_[A-Za-z0-9_-]{43}");
        assertThat(SecretCode.read("hm", code)).hasValueSatisfying(read -> {
            assertThat(read.tenantId()).isEqualTo(1001);
            assertThat(code).doesNotContain(read.hash());
        });
    }

    @Test
    void twoCodesAreNeverTheSame() {
        assertThat(SecretCode.read("hm", SecretCode.next("hm", 1001)))
                .isNotEqualTo(SecretCode.read("hm", SecretCode.next("hm", 1001)));
    }

    @Test
    void whatHasNotTheFormIsNoCode() {
        String code = SecretCode.next("hm", 1001);
        for (String other : new String[] {null, "", "hm", code + " ", code.replace("hm_", "hs_"), "hm_1_" + code}) {
            assertThat(SecretCode.read("hm", other)).isEmpty();
        }
    }
}
