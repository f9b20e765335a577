package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param criteria a tree of criteria, see docs/segments.md */
public record ExplanationRequest(
        @NotNull @Schema(implementation = Object.class) ObjectNode criteria, @NotBlank String memberId) {}
