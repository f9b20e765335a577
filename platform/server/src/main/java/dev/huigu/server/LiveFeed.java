package dev.huigu.server;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.live.LiveSource;
import dev.huigu.foundation.live.LiveSource.Figure;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the live figures of the brands that have a page open, and tells each page what changed for it. */
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final long PERIOD_MILLIS = 500;

    /** Whoever loses a role, a store or the sign-in sees what it gave for so long at most. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Instance<LiveSource> sources;

    @Inject
    Tenants tenants;

    @Inject
    TenantContext context;

    @Inject
    Transactions transactions;

    @Inject
    Caller caller;

    private final Map<Tenant, List<LivePage>> pages = new ConcurrentHashMap<>();
    private Future<?> schedule;

    @PostConstruct
    void start() {
        schedule = scheduler.scheduleWithFixedDelay(this::tick, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        schedule.cancel(true);
        pages.values().forEach(open -> open.forEach(LivePage::close));
    }

    /** Adds the page of the current caller; its first news are all figures that it may see. */
    public void follow(SseEventSink sink, Sse sse) {
        List<LivePage.Reach> reaches = new ArrayList<>();
        for (LiveSource source : sources) {
            Rows rows = caller.rows(source.permission());
            if (rows != Rows.NONE) {
                reaches.add(new LivePage.Reach(
                        source.event(),
                        rows,
                        caller.storeId().orElse(null),
                        caller.consultantId().orElse(null)));
            }
        }
        LivePage page = new LivePage(sink, sse, reaches, LIFE);
        pages.compute(context.tenant(), (tenant, open) -> {
            List<LivePage> all = open == null ? new CopyOnWriteArrayList<>() : open;
            all.add(page);
            return all;
        });
    }

    private void tick() {
        pages.forEach((tenant, open) -> {
            open.forEach(LivePage::closeAtItsEnd);
            open.removeIf(LivePage::isClosed);
            try {
                if (open.isEmpty()) {
                    pages.computeIfPresent(tenant, (same, list) -> list.isEmpty() ? null : list);
                } else {
                    Map<String, List<Figure>> figures = tenants.call(tenant, () -> transactions.call(this::read));
                    open.forEach(page -> page.tell(figures));
                }
            } catch (RuntimeException e) {
                LOG.warn("The live figures of a brand could not be read; trying again", e);
            }
        });
    }

    private Map<String, List<Figure>> read() {
        Map<String, List<Figure>> figures = new ConcurrentHashMap<>();
        sources.forEach(source -> figures.put(source.event(), source.read()));
        return figures;
    }
}
