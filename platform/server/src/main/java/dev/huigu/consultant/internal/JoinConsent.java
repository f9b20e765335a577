package dev.huigu.consultant.internal;

/** @param consent whether to move to the consultant whose code was scanned, where the member has another; null: false */
public record JoinConsent(Boolean consent) {}
