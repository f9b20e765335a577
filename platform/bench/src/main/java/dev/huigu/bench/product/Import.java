package dev.huigu.bench.product;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;

/** A CSV file of one kind that a brand brings through the API. */
public record Import(String kind, Path file) {

    private static final String BOUNDARY = "huigu-bench";
    private static final String HEAD =
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bench.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                    .formatted(BOUNDARY);
    private static final String TAIL = "\r\n--%s--\r\n".formatted(BOUNDARY);

    /**
     * Sends it and waits for its end. The time begins with the upload.
     *
     * @param things how many must be accepted
     */
    public Duration into(Brand brand, int things) {
        long before = System.nanoTime();
        Api till = brand.asTill();
        String id = till.post("/api/v1/imports?kind=" + kind, "multipart/form-data; boundary=" + BOUNDARY, body())
                .path("id")
                .asText();
        JsonNode state = Api.JSON.missingNode();
        while (!state.path("state").asText("RUNNING").matches("DONE|FAILED")) {
            Pause.millis(200);
            state = till.get("/api/v1/imports/" + id);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - before);
        if (state.path("accepted").asInt() != things) {
            throw new BenchFailure("the import ended as " + state);
        }
        return time;
    }

    private BodyPublisher body() {
        try {
            return BodyPublishers.concat(
                    BodyPublishers.ofString(HEAD), BodyPublishers.ofFile(file), BodyPublishers.ofString(TAIL));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
