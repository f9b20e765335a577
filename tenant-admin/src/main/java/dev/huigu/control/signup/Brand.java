package dev.huigu.control.signup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A brand that exists. */
@Schema(name = "Brand")
public record Brand(@Schema(example = "0HMX4V7TCZ9GR") String tenantId, String slug, BrandState state) {}
