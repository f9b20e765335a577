package dev.huigu.consultant.internal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param members how many were moved
 * @param undoableUntil included
 */
@Schema(name = "Handover")
public record HandoverView(
        String id, String consultantCode, Instant handedOverAt, Instant undoableUntil, int members, List<Share> items) {
    public record Share(String consultantCode, String consultantName, int count) {}
}
