package dev.huigu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Stands where a test puts it; until then it goes on from today's noon in Shanghai, so that no day ends under a test. */
public final class TestClock extends Clock {
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    private static final Instant BEGAN = SYSTEM.instant();
    private static final Clock FROM_NOON = Clock.offset(
            SYSTEM, Duration.between(BEGAN, BEGAN.truncatedTo(ChronoUnit.DAYS).plus(4, ChronoUnit.HOURS)));

    private volatile Instant standing;

    public void standAt(String instant) {
        standing = Instant.parse(instant);
    }

    void goOnFromNoon() {
        standing = null;
    }

    public void goOn(Duration duration) {
        standing = instant().plus(duration);
    }

    @Override
    public Instant instant() {
        Instant here = standing;
        return here == null ? FROM_NOON.instant() : here;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zones are the tenant's");
    }
}
