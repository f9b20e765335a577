package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;

/** @param code from the link */
public record MemberSessionRequest(@NotBlank String code) {}
