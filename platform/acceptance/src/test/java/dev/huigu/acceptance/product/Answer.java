package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the product answered, with the request for a failing test to name. */
public record Answer(String request, int status, HttpHeaders headers, String text) {

    public static Answer of(String request, HttpResponse<?> response, byte[] body) {
        return new Answer(request, response.statusCode(), response.headers(), new String(body, StandardCharsets.UTF_8));
    }

    /** Fails with request and answer unless the status is the one expected. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected %d of %s".formatted(expected, this));
        }
        return this;
    }

    public JsonNode json() {
        return Json.read(text);
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
        return "%s -> %d %s %s"
                .formatted(request, status, contentType(), text.substring(0, Math.min(2000, text.length())));
    }
}
