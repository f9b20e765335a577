package dev.huigu.foundation.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A brand, as everything that works for it needs it. Its zone makes dates of moments. */
public record Tenant(long id, String slug, String brandName, ZoneId zone) {
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }
}
