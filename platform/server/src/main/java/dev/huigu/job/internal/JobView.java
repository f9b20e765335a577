package dev.huigu.job.internal;

import dev.huigu.job.Leases;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job and how far it has come. */
@Schema(name = "Job")
public record JobView(
        String id,
        String kind,
        @Schema(enumeration = {"RUNNING", "DONE", "FAILED"}) String state,
        @Schema(description = "Why it FAILED, in words; what was done before stays", nullable = true) String failure,
        @Schema(description = "How many things it is to work on") long total,
        @Schema(description = "How many it has worked on, those refused included") long done,
        @Schema(description = "How many it could not work on") long refused,
        @Schema(description = "What came of the others, counted by names that depend on the kind")
                Map<String, Long> result,
        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {
    boolean goesOn() {
        return state.equals(Leases.RUNNING);
    }
}
