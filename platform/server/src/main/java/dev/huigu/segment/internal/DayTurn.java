package dev.huigu.segment.internal;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps who was in each segment when a day ends, in each brand's zone. Every node looks now and then; what one has
 * kept the next does not find open, and a day whose node died is kept by another.
 */
@ApplicationScoped
public class DayTurn {
    private static final Logger LOG = LoggerFactory.getLogger(DayTurn.class);
    private static final long PERIOD_MINUTES = 5;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    SegmentDays days;

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scheduler.scheduleWithFixedDelay(this::turn, 1, PERIOD_MINUTES, TimeUnit.MINUTES);
    }

    /** A failure is logged: the next look tries again. */
    public void turn() {
        try {
            tenants.all().forEach(this::turn);
        } catch (RuntimeException e) {
            LOG.warn("The day could not be turned", e);
        }
    }

    private void turn(Tenant tenant) {
        try {
            tenants.run(
                    tenant,
                    () -> transactions.call(days::open).forEach(segment -> transactions.run(() -> days.keep(segment))));
        } catch (RuntimeException e) {
            LOG.warn("The day could not be turned for tenant {}", tenant.slug(), e);
        }
    }
}
