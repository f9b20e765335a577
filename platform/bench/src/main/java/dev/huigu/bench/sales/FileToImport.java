package dev.huigu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;

/** A file of purchases, in the order of their moments over a year, as a brand brings its history. */
final class FileToImport {

    private static final String BOUNDARY = "huigu-bench";
    private static final String HEAD =
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"purchases.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                    .formatted(BOUNDARY);
    private static final String TAIL = "\r\n--%s--\r\n".formatted(BOUNDARY);
    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();

    private final int rows;
    private final Path file;

    private FileToImport(int rows, Path file) {
        this.rows = rows;
        this.file = file;
    }

    static FileToImport written(Path folder, int rows) {
        Path file = folder.resolve("bench-purchases.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(Purchase.HEADER);
            LocalDateTime first = LocalDateTime.now(Till.ZONE).minusDays(370).withNano(0);
            int purchases = rows / 2;
            for (int index = 0; index < purchases; index++) {
                LocalDateTime at = first.plusSeconds(YEAR_SECONDS * index / purchases);
                writer.write(Assortment.purchase("I%08d".formatted(index), at).rows());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new FileToImport(rows, file);
    }

    /** Sends it and waits for its end. The time begins with the upload. */
    Duration importInto(Brand brand) {
        long before = System.nanoTime();
        Api till = brand.asTill();
        String id = till.post("/api/v1/imports?kind=purchases", "multipart/form-data; boundary=" + BOUNDARY, body())
                .path("id")
                .asText();
        JsonNode state = Api.JSON.missingNode();
        while (!state.path("state").asText("RUNNING").matches("DONE|FAILED")) {
            Pause.millis(200);
            state = till.get("/api/v1/imports/" + id);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - before);
        if (state.path("accepted").asInt() != rows / 2) {
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
