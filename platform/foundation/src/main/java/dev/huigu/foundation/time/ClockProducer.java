package dev.huigu.foundation.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one source of now, to the microsecond as PostgreSQL keeps it. Where {@code huigu.clock} names a moment
 * (development only), now starts there when the process starts and goes on from it.
 */
@ApplicationScoped
public class ClockProducer {
    @Inject
    @ConfigProperty(name = "huigu.clock")
    Optional<String> startsAt;

    @Inject
    @ConfigProperty(name = "huigu.development", defaultValue = "false")
    boolean development;

    @Produces
    @jakarta.inject.Singleton
    Clock clock() {
        Clock system = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return startsAt.filter(text -> development && !text.isBlank())
                .map(Instant::parse)
                .map(start -> Clock.offset(system, Duration.between(Instant.now(system), start)))
                .orElse(system);
    }
}
