package dev.huigu.foundation.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** The boundary that {@link Transactions} opens: a class of its own, because only calls from outside are intercepted. */
@ApplicationScoped
public class NewTransaction {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
