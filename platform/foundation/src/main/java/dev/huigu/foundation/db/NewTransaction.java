package dev.huigu.foundation.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * The boundary that {@link Transactions} opens: a class of its own, because only calls from outside are intercepted.
 * A job that works for no tenant has no request yet and gets one here.
 */
@ApplicationScoped
public class NewTransaction {
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
