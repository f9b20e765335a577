package dev.huigu.launcher.demo;

import static java.net.http.HttpClient.Version.HTTP_1_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.huigu.launcher.StartFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The product's public API, as the owner of the demo brand calls it. */
final class DemoApi {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Shorter than the life of an access token, which is five minutes. */
    private static final Duration TOKEN_USE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String publicUrl;
    private final String keycloakUrl;
    private final DemoNotes notes;
    private String token = "";
    private Instant tokenUntil = Instant.MIN;

    DemoApi(String publicUrl, String keycloakUrl, DemoNotes notes) {
        this.publicUrl = publicUrl;
        this.keycloakUrl = keycloakUrl;
        this.notes = notes;
    }

    /** Without signing in. Returns the status, when it is a success or one of the expected. */
    int signUp(JsonNode body, Set<Integer> expected) {
        return send(json(publicUrl + "/tenant-admin/api/v1/signups").POST(text(body)), expected)
                .statusCode();
    }

    JsonNode get(String path) {
        return read(send(signedIn(path).GET(), Set.of()));
    }

    JsonNode put(String path, JsonNode body) {
        return read(
                send(signedIn(path).header("Content-Type", "application/json").PUT(text(body)), Set.of()));
    }

    JsonNode post(String path, JsonNode body, Integer... expected) {
        return read(
                send(signedIn(path).header("Content-Type", "application/json").POST(text(body)), Set.of(expected)));
    }

    JsonNode postLines(String path, String lines) {
        return read(send(
                signedIn(path).header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString(lines)),
                Set.of()));
    }

    JsonNode postFile(String path, String name, String content) {
        String boundary = "huigu-demo-" + Long.toHexString(content.hashCode());
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: text/csv\r\n\r\n%3$s\r\n--%1$s--\r\n"
                        .formatted(boundary, name, content);
        return read(send(
                signedIn(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body)),
                Set.of()));
    }

    private HttpRequest.Builder signedIn(String path) {
        if (Instant.now().isAfter(tokenUntil)) {
            token = freshToken();
            tokenUntil = Instant.now().plus(TOKEN_USE);
        }
        return HttpRequest.newBuilder(URI.create(publicUrl + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String freshToken() {
        String form = "grant_type=password&client_id=huigu-cli&username=%s&password=%s&scope=%s"
                .formatted(
                        encoded(notes.email(DemoRole.OWNER)),
                        encoded(notes.password(DemoRole.OWNER)),
                        encoded("openid organization:" + DemoNotes.SLUG));
        var request = HttpRequest.newBuilder(URI.create(keycloakUrl + "/realms/huigu/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return read(send(request, Set.of())).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder builder, Set<Integer> expected) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300 && !expected.contains(answer.statusCode())) {
                throw refused(request, answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw refused(request, new InterruptedIOException().toString());
        } catch (IOException failure) {
            throw refused(request, failure.toString());
        }
    }

    private static StartFailure refused(HttpRequest request, String answer) {
        return new StartFailure(
                "%s %s: %s".formatted(request.method(), request.uri().getPath(), answer));
    }

    private static HttpRequest.Builder json(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher text(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new StartFailure("%s answered no JSON".formatted(answer.uri()), unreadable);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
