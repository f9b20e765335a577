package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Follows jobs to their end. */
public record Jobs(Client client) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public JsonNode state(String id) {
        return client.get("/api/v1/jobs/" + id).expect(200).json();
    }

    public JsonNode await(String id) {
        return Patience.await("the end of job " + id, PATIENCE, () -> state(id), state -> !isRunning(state));
    }

    /** Waits until some of the job's work is done. */
    public JsonNode awaitProgress(String id) {
        return Patience.await(
                "progress of job " + id,
                PATIENCE,
                () -> state(id),
                state -> state.path("done").asInt() > 0);
    }

    public static boolean isRunning(JsonNode state) {
        return state.path("state").asText().equals("RUNNING");
    }
}
