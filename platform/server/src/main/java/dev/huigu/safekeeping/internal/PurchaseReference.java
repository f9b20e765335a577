package dev.huigu.safekeeping.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A purchase as the tills name it. */
public record PurchaseReference(@NotBlank @Size(max = 64) String source, @NotBlank @Size(max = 64) String number) {}
