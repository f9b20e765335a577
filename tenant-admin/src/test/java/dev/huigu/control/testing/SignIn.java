package dev.huigu.control.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Signs people in as the development client does. */
public final class SignIn {
    private SignIn() {}

    /** The claims of the access token; empty where Keycloak refuses. */
    public static Optional<JsonNode> claims(String email, String password, String slug) {
        String form = "grant_type=password&client_id=huigu-cli&username=%s&password=%s&scope=organization:%s"
                .formatted(encode(email), encode(password), slug);
        var request = HttpRequest.newBuilder(
                        URI.create(TestKeycloak.get().url() + "/realms/huigu/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(claims(answer.body())) : Optional.empty();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static JsonNode claims(String body) throws IOException {
        String token = Json.MAPPER.readTree(body).path("access_token").asText();
        return Json.MAPPER.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
