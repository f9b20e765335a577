package dev.huigu.acceptance.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** One endpoint, as {@code endpoints.yaml} describes it. */
record Endpoint(JsonNode description) {
    /** An id that nothing has. */
    private static final String NOBODY = "0000000000001";

    private static final String BOUNDARY = "walls";

    String call() {
        return text("call");
    }

    String method() {
        return call().split(" ", 2)[0];
    }

    String right() {
        return text("right");
    }

    String what() {
        return text("what");
    }

    String scope() {
        return text("scope");
    }

    boolean isPublic() {
        return right().isEmpty();
    }

    /** The application of sign-up is for people and has never heard of API keys. */
    boolean takesKeys() {
        return !call().contains(" /tenant-admin/");
    }

    /** Whether the call changes nothing: a GET, or a POST that only asks. */
    boolean isRead() {
        return method().equals("GET") || description.path("reads").asBoolean();
    }

    private boolean hasBody() {
        return !method().equals("GET") && !method().equals("DELETE");
    }

    boolean isStream() {
        return description.path("stream").asBoolean();
    }

    /** Whether the answer depends on whose rows the caller reaches. */
    boolean isFiltered() {
        return description.path("rows").asBoolean(true);
    }

    /** Whether the call names one member or consultant, in its path or as the member whom it asks for. */
    boolean namesARecord() {
        String filled = description.path("path").toString()
                + description.path("body").path("memberId").asText();
        return filled.contains("${member}") || filled.contains("${consultant}");
    }

    boolean isBatch() {
        return text("type").equals("application/x-ndjson");
    }

    boolean takesJson() {
        return description.has("body") && text("type").isEmpty();
    }

    ObjectNode body(World world) {
        return (ObjectNode) Json.read(world.fill(description.path("body").toString()));
    }

    /** The call with another body. */
    Answer send(Client client, World world, String contentType, String body) {
        return client.send(
                request(client, path(world), BodyPublishers.ofString(body)).header("Content-Type", contentType));
    }

    /** The call with everything as described. */
    Answer call(Client client, World world) {
        JsonNode body = description.path("body");
        return sendTo(client, path(world), body.isMissingNode() ? "" : world.fill(body.toString()));
    }

    /** The call with a body that can do nothing: past the question of rights it is bad input, or not found. */
    Answer callWithoutEffect(Client client, World world) {
        boolean read = isRead();
        String path = read ? path(world) : path(world).replaceAll("/[0-9A-HJKMNP-TV-Z]{13}(?=/|$|\\?)", "/" + NOBODY);
        return sendTo(client, path, isBatch() ? "" : "{}");
    }

    private Answer sendTo(Client client, String path, String body) {
        HttpRequest.Builder request = request(client, path, publisher(body));
        if (hasBody()) {
            request.header("Content-Type", type());
        }
        return isStream() ? beginning(client, path) : client.send(request);
    }

    private HttpRequest.Builder request(Client client, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = client.request(path).method(method(), body);
        return text("ifMatch").isEmpty() ? request : request.header("If-Match", text("ifMatch"));
    }

    private HttpRequest.BodyPublisher publisher(String body) {
        if (!hasBody()) {
            return BodyPublishers.noBody();
        }
        return type().startsWith("multipart")
                ? BodyPublishers.ofString("--%s--\r\n".formatted(BOUNDARY))
                : BodyPublishers.ofString(body);
    }

    private String type() {
        String type = text("type").isEmpty() ? "application/json" : text("type");
        return type.startsWith("multipart") ? type + "; boundary=" + BOUNDARY : type;
    }

    /** The status of an answer that does not end; its body is left alone. */
    private Answer beginning(Client client, String path) {
        try {
            HttpResponse<InputStream> response = client.openBytes(path);
            byte[] body = response.statusCode() >= 400 ? response.body().readAllBytes() : new byte[0];
            response.body().close();
            return Answer.of(call(), response, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String path(World world) {
        String path = call().split(" ", 2)[1];
        for (var parameter : description.path("path").properties()) {
            path = path.replace(
                    "{" + parameter.getKey() + "}", parameter.getValue().asText());
        }
        return world.fill(text("query").isEmpty() ? path : path + "?" + text("query"));
    }

    private String text(String field) {
        return description.path(field).asText("");
    }

    @Override
    public String toString() {
        return call();
    }
}
