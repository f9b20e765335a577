package dev.huigu.tag.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param groupCode null: none
 * @param position the place within the group; null: 0
 * @param segmentId whose members carry it, and nobody else; null: it is put on by hand
 */
public record NewTag(
        @NotBlank @Size(max = 50) String name,
        String groupCode,
        @Min(0) @Max(1_000_000) Integer position,
        String segmentId) {}
