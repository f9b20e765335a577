package dev.huigu.control.input;

import java.time.ZoneId;

/** What is asked of every brand, whoever makes it. */
public record BrandInput(String brandName, String slug, String industry, String timeZone) {
    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    public static BrandInput check(Findings findings, String brandName, String slug, String industry, String timeZone) {
        return new BrandInput(
                findings.text("brandName", brandName, 60),
                slug(findings, slug),
                findings.text("industry", industry, 40),
                zone(findings, timeZone));
    }

    private static String slug(Findings findings, String value) {
        String slug = findings.text("slug", value, 40);
        if (!slug.isEmpty()) {
            Slug.fault(slug).ifPresent(fault -> findings.add("slug", fault, Slug.explain(fault)));
        }
        return slug;
    }

    private static String zone(Findings findings, String value) {
        String zone = value == null ? DEFAULT_ZONE : value.strip();
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            findings.add("timeZone", "unknown-time-zone", "must be a time zone such as Asia/Shanghai");
        }
        return zone;
    }
}
