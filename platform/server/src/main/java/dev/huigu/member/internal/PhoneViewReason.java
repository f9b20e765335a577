package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record PhoneViewReason(@NotBlank @Size(max = 200) String reason) {}
