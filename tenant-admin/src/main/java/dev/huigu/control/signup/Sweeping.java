package dev.huigu.control.signup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps again and again while the application runs. */
@ApplicationScoped
public class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Sweeper sweeper;

    @Inject
    SignUpLimit limit;

    @Inject
    @ConfigProperty(name = "huigu.signup.sweep-every", defaultValue = "PT30S")
    Duration every;

    private ScheduledFuture<?> sweeping;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        sweeping =
                scheduler.scheduleWithFixedDelay(this::sweep, every.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        sweeping.cancel(false);
    }

    /** A scheduled task that throws is never run again, so nothing may escape. */
    private void sweep() {
        try {
            sweeper.sweep();
            limit.forgetOld();
        } catch (RuntimeException failure) {
            LOG.warn("Sweeping failed; it is tried again in {}", every, failure);
        }
    }
}
