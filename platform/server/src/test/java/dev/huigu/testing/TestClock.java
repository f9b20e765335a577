package dev.huigu.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands where a test puts it; until then it goes with the system's. */
public final class TestClock extends Clock {
    private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private volatile Instant standing;

    public void standAt(String instant) {
        standing = Instant.parse(instant);
    }

    void goWithTheSystem() {
        standing = null;
    }

    public void goOn(Duration duration) {
        standing = instant().plus(duration);
    }

    @Override
    public Instant instant() {
        Instant here = standing;
        return here == null ? SYSTEM.instant() : here;
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
