package dev.huigu.job.internal;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.job.LeasedWork;
import dev.huigu.job.Leases;
import dev.huigu.job.WorkBegun;
import dev.huigu.job.WorkRunner;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the node looks for work of each sort and renews its leases. */
@ApplicationScoped
@ManagedExecutorDefinition(name = "java:app/concurrent/work", maxAsync = 4)
public class WorkSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(WorkSchedule.class);

    @Resource(lookup = "java:app/concurrent/work")
    ManagedExecutorService workers;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService timer;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    Instance<LeasedWork<?>> sorts;

    private final List<WorkRunner<?>> runners = new CopyOnWriteArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();

    /** After the migrations. */
    void begin(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
                    Object start) {
        sorts.forEach(sort -> runners.add(new WorkRunner<>(tenants, transactions, sort)));
        every(1, this::look);
        every(Leases.LASTS.toSeconds() / 4, () -> runners.forEach(WorkRunner::renew));
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object end) {
        running.forEach(each -> each.cancel(false));
    }

    /** New work need not wait for the next look. */
    void lookNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkBegun begun) {
        timer.execute(guarded(this::look));
    }

    private void look() {
        runners.forEach(runner -> runner.look(workers));
    }

    private void every(long seconds, Runnable work) {
        running.add(timer.scheduleWithFixedDelay(guarded(work), seconds, seconds, TimeUnit.SECONDS));
    }

    /** A scheduled task that throws is never run again. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("Long work: {}", e.toString());
            }
        };
    }
}
