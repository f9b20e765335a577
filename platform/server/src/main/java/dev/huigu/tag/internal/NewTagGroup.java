package dev.huigu.tag.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param code names the group; never changes
 * @param position the place among the groups; null: behind the last
 */
public record NewTagGroup(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 50) String name,
        @NotNull Choice choice,
        @Min(0) @Max(1_000_000) Integer position) {}
