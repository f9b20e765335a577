package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends files to be imported, and waits for their end. */
public record Imports(Client client) {
    private static final String PATH = "/api/v1/imports";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The id of the import that has begun. */
    public String begin(String kind, String fileName, byte[] content) {
        return client.postFile(PATH + "?kind=" + kind, fileName, content)
                .expect(202)
                .json()
                .path("id")
                .asText();
    }

    public JsonNode state(String id) {
        return client.get(PATH + "/" + id).expect(200).json();
    }

    public JsonNode await(String id) {
        return Patience.await("the end of import " + id, PATIENCE, () -> state(id), state -> !state.path("state")
                .asText()
                .equals("RUNNING"));
    }

    public JsonNode csv(String kind, String text) {
        return await(begin(kind, kind + ".csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** All five files, of which every row must be accepted. */
    public void all(DataSet data) {
        for (String kind : DataSet.KINDS) {
            complete(kind, data.text(kind + ".csv"));
        }
    }

    /** Fails unless every row is accepted. */
    public JsonNode complete(String kind, String text) {
        JsonNode end = csv(kind, text);
        if (!end.path("state").asText().equals("DONE") || end.path("rejected").asInt() > 0) {
            String rejected = client.get(
                            PATH + "/%s/rejected.csv", end.path("id").asText())
                    .text();
            throw new AssertionError("import of %s ended as %s%n%s".formatted(kind, end, rejected));
        }
        return end;
    }
}
