package dev.huigu.member.internal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** @param validHours null: as the installation is set, mostly 24 */
public record NewMemberLink(@Min(1) @Max(720) Integer validHours) {}
