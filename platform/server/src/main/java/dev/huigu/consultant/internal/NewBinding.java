package dev.huigu.consultant.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record NewBinding(
        @NotBlank String memberId, @NotBlank String consultantCode, @NotBlank @Size(max = 200) String reason) {}
