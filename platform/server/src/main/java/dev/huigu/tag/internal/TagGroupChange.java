package dev.huigu.tag.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may be changed of a group of tags. */
public record TagGroupChange(
        @NotBlank @Size(max = 50) String name,
        @NotNull Choice choice,
        @NotNull @Min(0) @Max(1_000_000) Integer position) {}
