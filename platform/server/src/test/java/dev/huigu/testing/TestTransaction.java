package dev.huigu.testing;

import dev.huigu.foundation.db.NewTransaction;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Transactions on the test's database, one of which can be made the last that a node ever began. */
@ApplicationScoped
public class TestTransaction extends NewTransaction {
    private final AtomicInteger untilDeath = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Moment moment = Moment.BEFORE_COMMIT;

    @Inject
    TenantContext tenant;

    /** When in its last transaction a node dies. */
    public enum Moment {
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    /** What kill -9 is to the code: nothing after it is done, whatever catches exceptions. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    public void dieIn(int transactions, Moment when) {
        moment = when;
        untilDeath.set(transactions);
    }

    public void live() {
        untilDeath.set(Integer.MAX_VALUE);
    }

    @Override
    @ActivateRequestContext
    public <T> T call(Supplier<T> work) {
        boolean last = untilDeath.decrementAndGet() <= 0;
        Supplier<T> life = () -> {
            T result = work.get();
            if (last && moment == Moment.BEFORE_COMMIT) {
                throw new Killed();
            }
            return result;
        };
        T result = tenant.isEntered()
                ? TestDatabase.get().inTenant(tenant.tenant(), life)
                : TestDatabase.get().inTransaction(life);
        if (last) {
            throw new Killed();
        }
        return result;
    }
}
