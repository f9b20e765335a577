package dev.huigu.consultant.internal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a hand-over did, or would do.
 *
 * @param preview true: nothing was changed, and there is no id nor moment
 * @param members how many were moved
 * @param undoableUntil included
 */
@Schema(name = "Handover")
public record HandoverView(
        boolean preview,
        @Schema(nullable = true) String id,
        String consultantCode,
        @Schema(nullable = true) Instant handedOverAt,
        @Schema(nullable = true) Instant undoableUntil,
        int members,
        List<Share> items) {
    public record Share(String consultantCode, String consultantName, int count) {}
}
