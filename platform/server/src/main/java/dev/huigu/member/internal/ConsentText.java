package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A purpose and what members are told of it.
 *
 * @param text another one than before is a new version
 */
public record ConsentText(@NotBlank @Size(max = 50) String name, @NotBlank @Size(max = 10_000) String text) {}
