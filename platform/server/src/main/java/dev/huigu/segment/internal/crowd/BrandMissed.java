package dev.huigu.segment.internal.crowd;

import dev.huigu.foundation.tenancy.Tenant;

/** Somebody was answered without the brand's members, because they are not in memory. */
public record BrandMissed(Tenant tenant) {}
