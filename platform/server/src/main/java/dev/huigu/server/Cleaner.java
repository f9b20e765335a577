package dev.huigu.server;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what is {@link KeptForAWhile} once an hour, for suspended brands, too. Every node does it; what one deleted
 * the next does not find.
 */
@ApplicationScoped
public class Cleaner {
    private static final Logger LOG = LoggerFactory.getLogger(Cleaner.class);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    Instance<KeptForAWhile> kept;

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scheduler.scheduleWithFixedDelay(this::clean, 10, 60, TimeUnit.MINUTES);
    }

    /** A failure is logged: the next hour tries again. */
    public void clean() {
        try {
            tenants.all().forEach(this::clean);
        } catch (RuntimeException e) {
            LOG.warn("Nothing old could be forgotten", e);
        }
    }

    private void clean(Tenant tenant) {
        try {
            kept.forEach(each -> tenants.run(tenant, () -> transactions.run(each::forgetOld)));
        } catch (RuntimeException e) {
            LOG.warn("What is old could not be forgotten for tenant {}", tenant.slug(), e);
        }
    }
}
