package dev.huigu.segment.internal.crowd;

import dev.huigu.foundation.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has brands read into memory in the background: the large ones when this node has started, others when they are missed. */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long AFTER_SECONDS = 10;

    private final Set<Long> awaited = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Tenants tenants;

    @Inject
    CrowdWarming warming;

    void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
        scheduler.schedule(this::warm, AFTER_SECONDS, TimeUnit.SECONDS);
    }

    private void warm() {
        try {
            warming.warm(tenants.active());
        } catch (RuntimeException e) {
            LOG.warn("Brands could not be read ahead", e);
        }
    }

    /** Once at a time for each brand. */
    void miss(@Observes BrandMissed brand) {
        long id = brand.tenant().id();
        if (awaited.add(id)) {
            scheduler.submit(() -> {
                try {
                    warming.readMissed(brand.tenant());
                } finally {
                    awaited.remove(id);
                }
            });
        }
    }
}
