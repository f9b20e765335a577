package dev.huigu.segment.internal;

import dev.huigu.foundation.tenancy.Tenant;

/** Somebody was answered without the brand's members, because they are not in memory. */
record BrandMissed(Tenant tenant) {}
