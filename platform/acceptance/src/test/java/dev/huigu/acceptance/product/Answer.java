package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the product answered, with the request for a failing test to name. */
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    public static Answer of(String request, HttpResponse<?> response, byte[] body) {
        return new Answer(request, response.statusCode(), response.headers(), body);
    }

    /** Fails with request and answer unless the status is the one expected. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected %d of %s".formatted(expected, this));
        }
        return this;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(text());
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String contentType() {
        return header("Content-Type").replaceFirst(";.*", "");
    }

    public boolean isProblem() {
        return contentType().equals("application/problem+json");
    }

    /** The stable code of a problem. */
    public String code() {
        return isProblem() ? json().path("code").asText() : "no problem: " + this;
    }

    /** The fields that a problem names, in its order. */
    public List<String> fields() {
        return Json.list(json().path("errors"), error -> error.path("field").asText());
    }

    @Override
    public String toString() {
        String body = text();
        return "%s -> %d %s %s"
                .formatted(request, status, contentType(), body.substring(0, Math.min(2000, body.length())));
    }
}
