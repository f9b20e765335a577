package dev.huigu.member.internal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * @param given false: refused or withdrawn
 * @param textVersion what the member was shown; needed where consent is given
 */
public record ConsentDecision(@NotNull Boolean given, @Min(1) Integer textVersion) {}
