package dev.huigu.privacy.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why somebody may have a person's data in full; kept */
public record ExportRequest(@NotBlank @Size(max = 200) String reason) {}
