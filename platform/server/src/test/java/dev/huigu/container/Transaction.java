package dev.huigu.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Opens a transaction as the method of a resource does. */
@ApplicationScoped
public class Transaction {
    @Transactional
    public <T> T call(Supplier<T> work) {
        return work.get();
    }

    /** Whoever kills the tests does not leave their container behind. */
    void endWithTheTests(@Observes @Initialized(ApplicationScoped.class) Object start) {
        ProcessHandle.current().parent().ifPresent(tests -> tests.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
    }
}
