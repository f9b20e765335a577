package dev.huigu.acceptance.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Somebody who calls the product: a person with a token, a till with a key, or nobody. */
public final class Client {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String address;
    private final Supplier<String> authorization;

    /** @param authorization value of the header; empty: none is sent */
    public Client(String address, Supplier<String> authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    public Answer get(String path, Object... values) {
        return send(request(path, values).GET());
    }

    public Answer delete(String path, Object... values) {
        return send(request(path, values).DELETE());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", body.toString());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", body.toString());
    }

    /** With the version that the caller read, as the header {@code If-Match}. */
    public Answer patch(String path, String version, Object body) {
        return send(request(path)
                .header("If-Match", version)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body.toString())));
    }

    /** One JSON object a line. */
    public Answer postLines(String path, Iterable<?> lines) {
        var body = new StringBuilder();
        lines.forEach(line -> body.append(line).append('\n'));
        return send("POST", path, "application/x-ndjson", body.toString());
    }

    public Answer postFile(String path, String fileName, byte[] content) {
        String boundary = "huigu-" + UUID.randomUUID();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, fileName);
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    public Answer send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** Values fill the path's {@code %s}, encoded. */
    public HttpRequest.Builder request(String path, Object... values) {
        Object[] encoded = Arrays.stream(values)
                .map(value -> URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                .toArray();
        String filled = encoded.length == 0 ? path : path.formatted(encoded);
        var request = HttpRequest.newBuilder(URI.create(address + filled)).timeout(TIMEOUT);
        String credentials = authorization.get();
        return credentials.isEmpty() ? request : request.header("Authorization", credentials);
    }

    public Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            return answer(request, HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** An answer that is read while it goes on, such as server-sent events. */
    public HttpResponse<Stream<String>> open(String path) {
        return open(path, BodyHandlers.ofLines());
    }

    /** A file as a whole. */
    public byte[] download(String path) {
        try (InputStream body = openBytes(path).body()) {
            return body.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        }
    }

    public HttpResponse<InputStream> openBytes(String path) {
        return open(path, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> open(String path, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request(path).GET().build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(path, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static Answer answer(HttpRequest request, HttpResponse<byte[]> response) {
        return Answer.of(request.method() + " " + request.uri(), response, response.body());
    }
}
