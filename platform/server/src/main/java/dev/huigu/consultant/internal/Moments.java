package dev.huigu.consultant.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps the moments of a history strictly increasing. */
final class Moments {
    private Moments() {}

    /** Now, or a microsecond (the least that is kept) after the latest moment where that is not before now. */
    static Instant after(Optional<Instant> latest, Instant now) {
        return latest.filter(moment -> !moment.isBefore(now))
                .map(moment -> moment.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
