package dev.huigu.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Keeps the web client's addresses right when the platform's port is not the one of the first start. */
final class KeycloakClients {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Secrets secrets;

    KeycloakClients(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    void followThePort() {
        try {
            String token = token();
            String clients = settings.keycloakUrl() + "/admin/realms/huigu/clients";
            JsonNode client = JSON.readTree(send(get(clients + "?clientId=huigu-web", token)))
                    .path(0);
            if (!client.path("baseUrl").asText().equals(settings.publicUrl())) {
                ObjectNode changed = withAddress((ObjectNode) client, settings.publicUrl());
                send(request(clients + "/" + client.path("id").asText(), token)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(changed.toString()))
                        .build());
            }
        } catch (IOException failure) {
            throw new StartFailure(
                    "Keycloak runs, but its client huigu-web could not be set to %s: %s"
                            .formatted(settings.publicUrl(), failure.getMessage()),
                    failure);
        }
    }

    static ObjectNode withAddress(ObjectNode client, String publicUrl) {
        ObjectNode changed = client.deepCopy();
        changed.put("baseUrl", publicUrl);
        changed.put("rootUrl", publicUrl);
        only(changed.putArray("redirectUris"), publicUrl + "/*");
        only(changed.putArray("webOrigins"), publicUrl);
        changed.withObject("attributes").put("post.logout.redirect.uris", publicUrl + "/*");
        return changed;
    }

    private static void only(ArrayNode array, String value) {
        array.add(value);
    }

    private String token() throws IOException {
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(
                        Keycloak.ADMINISTRATOR,
                        URLEncoder.encode(secrets.get(Secret.KEYCLOAK_ADMIN_PASSWORD), StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JSON.readTree(send(request)).path("access_token").asText();
    }

    private static HttpRequest get(String address, String token) {
        return request(address, token).GET().build();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(
                        "%s %s answered %d".formatted(request.method(), request.uri(), answer.statusCode()));
            }
            return answer.body();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
