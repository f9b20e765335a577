package dev.huigu.transfer.internal;

import dev.huigu.job.Leases;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and how far it has come. */
@Schema(name = "Import")
public record ImportView(
        String id,
        @Schema(enumeration = {"stores", "consultants", "products", "members", "purchases"}) String kind,
        String fileName,
        @Schema(enumeration = {"RUNNING", "DONE", "FAILED"}) String state,
        @Schema(description = "Why it FAILED, in words; what was accepted before stays", nullable = true)
                String failure,
        @Schema(description = "Rows read so far, blank ones not counted") long rows,
        @Schema(description = "Things that are new: a purchase of three rows is one") long accepted,
        @Schema(description = "Things known before with the same content") long duplicates,
        @Schema(description = "Things refused; their rows are in rejected.csv") long rejected,
        @Schema(
                        type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                        description =
                                "Share of the file that is read, 0.0000 to 1.0000; null while unknown, as in a workbook",
                        nullable = true)
                BigDecimal progress,
        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {
    boolean goesOn() {
        return state.equals(Leases.RUNNING);
    }
}
