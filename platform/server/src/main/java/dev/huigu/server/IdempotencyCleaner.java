package dev.huigu.server;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.idempotency.Idempotency;
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

/** Forgets kept answers once an hour. Every node does it; what one deleted the next does not find. */
@ApplicationScoped
public class IdempotencyCleaner {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyCleaner.class);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    Idempotency idempotency;

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scheduler.scheduleWithFixedDelay(this::clean, 10, 60, TimeUnit.MINUTES);
    }

    /** A failure is logged: the next hour tries again. */
    void clean() {
        try {
            tenants.active().forEach(tenant -> tenants.run(tenant, () -> transactions.run(idempotency::forgetOld)));
        } catch (RuntimeException e) {
            LOG.warn("Kept answers could not be cleaned", e);
        }
    }
}
