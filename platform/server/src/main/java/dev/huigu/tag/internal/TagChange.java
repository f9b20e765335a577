package dev.huigu.tag.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What may be changed of a tag.
 *
 * @param groupCode null: none
 * @param segmentId whose members carry it, and nobody else; null: it is put on by hand
 */
public record TagChange(
        @NotBlank @Size(max = 50) String name,
        String groupCode,
        @NotNull @Min(0) @Max(1_000_000) Integer position,
        String segmentId) {}
