package dev.huigu.consultant.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param cardCode from the member's page */
public record CardScan(@NotBlank @Size(max = 200) String cardCode) {}
