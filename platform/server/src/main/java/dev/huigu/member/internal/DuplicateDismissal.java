package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param memberIds members no two of whom are one person */
public record DuplicateDismissal(@NotNull @Size(min = 2, max = 20) List<@NotBlank @Size(max = 13) String> memberIds) {}
