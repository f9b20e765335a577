package dev.huigu.transfer.internal;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the node looks for imports, renews its leases and clears away what is no longer kept. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/imports", maxAsync = 2)
public class ImportSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(ImportSchedule.class);

    @Resource(lookup = "java:app/concurrent/imports")
    ManagedExecutorService workers;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService timer;

    @Inject
    ImportRunner runner;

    @Inject
    ImportCleaner cleaner;

    private final List<Future<?>> running = new ArrayList<>();

    /** After the migrations. */
    void begin(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
                    Object start) {
        every(1, TimeUnit.SECONDS, () -> runner.look(workers));
        every(Lease.LASTS.toSeconds() / 4, TimeUnit.SECONDS, runner::renew);
        every(6, TimeUnit.HOURS, cleaner::clean);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        running.forEach(each -> each.cancel(false));
    }

    /** An import was posted: it need not wait for the next look. */
    void lookNow() {
        timer.execute(guarded(() -> runner.look(workers)));
    }

    private void every(long period, TimeUnit unit, Runnable work) {
        running.add(timer.scheduleWithFixedDelay(guarded(work), period, period, unit));
    }

    /** A scheduled task that throws is never run again. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Imports: {}", e.toString());
            }
        };
    }
}
