package dev.huigu.member.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param preview true: so it would be; nothing was changed
 * @param id null in a preview
 * @param memberId who stays
 * @param comingOver how many of each thing the survivor gets; null where the merge is listed later
 * @param filled the parts of the profile that the survivor takes over
 * @param mergedByName of the person; null in a preview, or where nobody of now
 * @param undoableUntil null in a preview, and once it is undone
 */
@Schema(name = "Merge")
public record MergeView(
        boolean preview,
        @Schema(nullable = true) String id,
        String memberId,
        String mergedMemberId,
        String mergedCardNumber,
        String mergedName,
        @Schema(nullable = true) Map<String, Integer> comingOver,
        List<String> filled,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Instant mergedAt,
        @Schema(nullable = true) String mergedBy,
        @Schema(nullable = true) String mergedByName,
        @Schema(nullable = true) Instant undoableUntil,
        @Schema(nullable = true) Instant undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(nullable = true) String undoneByName) {}
