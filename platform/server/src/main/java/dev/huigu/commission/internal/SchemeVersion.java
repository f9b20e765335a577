package dev.huigu.commission.internal;

import dev.huigu.commission.SchemeTerms;

/** A version as it is kept; {@code groupId} is null for the general scheme. */
public record SchemeVersion(long schemeId, String code, Long groupId, int version, SchemeTerms terms) {}
