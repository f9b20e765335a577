package dev.huigu.control.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A password that the form takes must not be refused by Keycloak, nor the other way round. */
class PasswordRulesOfTheRealmTest {
    @Test
    void theRealmHasTheSameRules() throws IOException {
        var realm = Json.MAPPER.readTree(Path.of("../platform/launcher/src/main/resources/realms/huigu-realm.json")
                .toFile());

        assertThat(realm.path("passwordPolicy").asText())
                .isEqualTo("length(10) and maxLength(128) and notUsername(undefined) and notEmail(undefined)");
        assertThat(PasswordRule.brokenBy("123456789", "")).containsExactly(PasswordRule.TOO_SHORT);
        assertThat(PasswordRule.brokenBy("1234567890", "")).isEmpty();
        assertThat(PasswordRule.brokenBy("x".repeat(128), "")).isEmpty();
        assertThat(PasswordRule.brokenBy("x".repeat(129), "")).containsExactly(PasswordRule.TOO_LONG);
        assertThat(PasswordRule.brokenBy("Lin@jade.example", "lin@jade.example"))
                .containsExactly(PasswordRule.IS_EMAIL);
    }
}
