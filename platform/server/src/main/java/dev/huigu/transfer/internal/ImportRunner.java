package dev.huigu.transfer.internal;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds brands with imports to work on and works on a few at a time: the imports of a brand one after the other,
 * those of different brands side by side.
 */
@Singleton
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int MOST_BRANDS_AT_ONCE = 2;
    private static final int MOST_ATTEMPTS = 5;
    private static final long NOTHING = -1;

    private final Tenants tenants;
    private final Transactions transactions;
    private final Lease lease;
    private final ImportRun run;
    private final String node = Ids.text(Ids.next());

    /** The import at work, or {@link #NOTHING} between two, by brand. */
    private final Map<Long, Long> atWork = new ConcurrentHashMap<>();

    @Inject
    ImportRunner(Tenants tenants, Transactions transactions, Lease lease, ImportRun run) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.lease = lease;
        this.run = run;
    }

    /** Takes up what is there to do, as far as there is room. */
    synchronized void look(Executor workers) {
        List<Long> waiting = transactions.call(lease::tenantsWithWork);
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

    /** Says for each import at work that this node is alive. */
    void renew() {
        atWork.forEach((tenantId, importId) -> {
            if (importId != NOTHING) {
                inBrand(tenantId, () -> transactions.run(() -> lease.renew(importId, node)));
            }
        });
    }

    private void work(long tenantId) {
        try {
            inBrand(tenantId, () -> {
                Optional<ImportRecord> held = take(tenantId);
                while (held.isPresent() && work(held.get())) {
                    held = take(tenantId);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for imports: {}", e.toString());
        } finally {
            atWork.remove(tenantId);
        }
    }

    private void inBrand(long tenantId, Runnable work) {
        Optional<Tenant> tenant = transactions.call(() -> tenants.find(tenantId));
        tenant.ifPresent(found -> tenants.run(found, work));
    }

    private Optional<ImportRecord> take(long tenantId) {
        Optional<ImportRecord> held = transactions.call(() -> lease.take(node));
        atWork.put(tenantId, held.map(ImportRecord::getId).orElse(NOTHING));
        return held;
    }

    /** False if the brand's next import has to wait, because this one has not come to its end. */
    private boolean work(ImportRecord held) {
        try {
            run.run(held);
            return true;
        } catch (Lease.Lost e) {
            LOG.info("Import {} is worked on by another node", Ids.text(held.getId()));
        } catch (RuntimeException e) {
            String incident = Ids.text(Ids.next());
            LOG.error("Incident {} in import {}", incident, Ids.text(held.getId()), e);
            giveBack(held, incident);
        }
        return false;
    }

    private void giveBack(ImportRecord held, String incident) {
        int attempts = held.getAttempts() + 1;
        if (attempts < MOST_ATTEMPTS) {
            transactions.run(() -> lease.giveBack(held, attempts));
        } else {
            run.giveUp(held, incident);
        }
    }
}
