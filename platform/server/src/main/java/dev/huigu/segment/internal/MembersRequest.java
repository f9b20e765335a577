package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.http.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param criteria a tree of criteria, see docs/segments.md
 * @param limit null: 50
 * @param cursor nextCursor of the page before; null: the first page
 */
public record MembersRequest(
        @NotNull @Schema(implementation = Object.class) ObjectNode criteria,
        @Min(1) @Max(500) Integer limit,
        String cursor) {

    PageRequest page() {
        return new PageRequest(limit == null ? null : limit.toString(), cursor);
    }
}
