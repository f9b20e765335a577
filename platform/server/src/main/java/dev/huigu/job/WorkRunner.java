package dev.huigu.job;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Incident;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node's hands for one sort of work: finds brands that have some and works for a few at a time. */
public final class WorkRunner<R extends Record> {
    static final int MOST_BRANDS_AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final long NOTHING = -1;

    private final Tenants tenants;
    private final Transactions transactions;
    private final LeasedWork<R> work;
    private final Leases<R> leases;
    private final String node = Ids.text(Ids.next());

    /** The row at work, or {@link #NOTHING} between two, by brand. */
    private final Map<Long, Long> atWork = new ConcurrentHashMap<>();

    public WorkRunner(Tenants tenants, Transactions transactions, LeasedWork<R> work) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.work = work;
        this.leases = work.leases();
    }

    /** Takes up what is there to do, as far as there is room. */
    public synchronized void look(Executor workers) {
        List<Long> waiting = transactions.call(work::tenantsWithWork);
        for (long tenantId : waiting) {
            if (atWork.size() < MOST_BRANDS_AT_ONCE && atWork.putIfAbsent(tenantId, NOTHING) == null) {
                execute(workers, tenantId);
            }
        }
    }

    private void execute(Executor workers, long tenantId) {
        boolean begun = false;
        try {
            workers.execute(() -> work(tenantId));
            begun = true;
        } finally {
            if (!begun) {
                atWork.remove(tenantId);
            }
        }
    }

    /** Says for each row at work that this node is alive. */
    public void renew() {
        atWork.forEach((tenantId, id) -> {
            if (id != NOTHING) {
                inBrand(tenantId, () -> transactions.run(() -> leases.renew(id, node)));
            }
        });
    }

    private void work(long tenantId) {
        try {
            inBrand(tenantId, () -> {
                Optional<R> held = take(tenantId);
                while (held.isPresent() && work(held.get())) {
                    held = take(tenantId);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for work ({}): {}", work.name(), e.toString());
        } finally {
            atWork.remove(tenantId);
        }
    }

    private void inBrand(long tenantId, Runnable inside) {
        Optional<Tenant> tenant = transactions.call(() -> tenants.find(tenantId));
        tenant.ifPresent(found -> tenants.run(found, inside));
    }

    private Optional<R> take(long tenantId) {
        Optional<R> held = transactions.call(() -> leases.take(node));
        atWork.put(tenantId, held.map(leases::idOf).orElse(NOTHING));
        return held;
    }

    /** False if the brand's next row has to wait, because this one has not come to its end. */
    private boolean work(R held) {
        try {
            work.run(held);
            return true;
        } catch (LeaseLost e) {
            LOG.info("{} {} is worked on by another node", work.name(), Ids.text(leases.idOf(held)));
        } catch (RuntimeException e) {
            String incident = Incident.log(LOG, e);
            LOG.error("Incident {} was in {} {}", incident, work.name(), Ids.text(leases.idOf(held)));
            giveBack(held, incident);
        }
        return false;
    }

    private void giveBack(R held, String incident) {
        int attempts = leases.attemptsOf(held) + 1;
        if (attempts < MOST_ATTEMPTS) {
            transactions.run(() -> leases.giveBack(held, attempts));
        } else {
            work.giveUp(held, incident);
        }
    }
}
