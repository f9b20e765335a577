package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says of a segment, new or changed.
 *
 * @param criteria a tree of criteria, see docs/segments.md
 */
public record NewSegment(
        @NotBlank @Size(max = 100) String name, @NotNull @Schema(implementation = Object.class) ObjectNode criteria) {}
