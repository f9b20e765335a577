package dev.huigu.staff.internal;

import static java.net.http.HttpClient.Version.HTTP_1_1;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the control plane to make a person known to the identity provider. Asking again for the same person finds
 * the identity made before.
 */
@Singleton
public class Identities {
    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);

    private final HttpClient http =
            // Grizzly keeps requests that come with a body over HTTP/2 until their connection closes.
            HttpClient.newBuilder()
                    .version(HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI address;
    private final String secret;

    @Inject
    public Identities(Config config) {
        String base = config.getOptionalValue("huigu.tenant-admin.url", String.class)
                .orElseGet(() -> config.getValue("huigu.public-url", String.class) + "/tenant-admin");
        address = URI.create(base + "/api/v1/internal/identities");
        secret = config.getValue("huigu.internal.secret", String.class);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Made(String subject, String invitationUrl) {}

    private record Order(
            String organizationId,
            String tenantId,
            String name,
            String email,
            @JsonInclude(JsonInclude.Include.NON_NULL) String password) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(String code, String detail, List<FieldError> errors) {}

    /** A refusal of the control plane as it goes on to our caller. */
    private record PassedOn(String name, int status) implements ErrorCode {}

    /** @throws Refusal as the control plane refuses (409 {@code email-taken}), or 503 when it does not answer */
    Made make(Tenants.Standing standing, Invitation person) {
        Order order = new Order(
                standing.organizationId(),
                Ids.text(standing.tenant().id()),
                person.name(),
                person.email(),
                person.password());
        HttpResponse<String> response = send(order);
        try {
            if (response.statusCode() == 200 || response.statusCode() == 201) {
                return Json.MAPPER.readValue(response.body(), Made.class);
            }
            if (List.of(400, 409, 422).contains(response.statusCode())) {
                throw passOn(response.statusCode(), Json.MAPPER.readValue(response.body(), Answer.class));
            }
        } catch (JsonProcessingException e) {
            throw unavailable("answered what is no JSON", e);
        }
        throw unavailable("answered " + response.statusCode(), null);
    }

    private HttpResponse<String> send(Order order) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .header("X-Internal-Secret", secret)
                    .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(order)))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw unavailable("does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for", e);
        }
    }

    private static Refusal passOn(int status, Answer answer) {
        String name = answer.code().toUpperCase(Locale.ROOT).replace('-', '_');
        return new Refusal(
                new PassedOn(name, status), answer.detail(), answer.errors() == null ? List.of() : answer.errors());
    }

    private static Refusal unavailable(String what, Exception cause) {
        LOG.warn("The control plane {}", what, cause);
        return new Refusal(CommonError.UNAVAILABLE, "People cannot be made at the moment. Try again in a minute.");
    }
}
