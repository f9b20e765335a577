package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tree of criteria under a name. */
@Schema(name = "Segment")
public record SegmentView(
        String id,
        String name,
        @Schema(implementation = Object.class) JsonNode criteria,
        Instant createdAt,
        Instant changedAt) {}
