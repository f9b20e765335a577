package dev.huigu.control.identity;

import dev.huigu.foundation.problem.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what Keycloak found wrong with a person's data. Ours are checked before, so this speaks only where an
 * operator made the realm's rules stricter.
 */
final class KeycloakRules {
    private static final Map<String, String> FIELDS = Map.of("firstName", "name");

    private KeycloakRules() {}

    static Refusal refusal(Response response) {
        Map<?, ?> answer = response.readEntity(Map.class);
        String error = text(answer, "error").orElse("");
        if (error.startsWith("invalidPassword")) {
            return Refusal.invalid(
                    "password",
                    "password-policy",
                    text(answer, "error_description").orElse(error));
        }
        String field = text(answer, "field").orElse("email");
        return Refusal.invalid(
                FIELDS.getOrDefault(field, field),
                text(answer, "errorMessage").orElse("invalid-value"),
                "is not accepted by the sign-in service");
    }

    private static Optional<String> text(Map<?, ?> answer, String key) {
        return Optional.ofNullable(answer.get(key)).map(Object::toString);
    }
}
