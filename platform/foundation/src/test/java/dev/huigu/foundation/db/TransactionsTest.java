package dev.huigu.foundation.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private final AtomicInteger attempts = new AtomicInteger();
    private final Transactions transactions = new Transactions(new NewTransaction());

    @Test
    void workThatMetADeadlockIsDoneAgain() {
        assertThat(transactions.call(failing("40P01", 2))).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void workThatMeetsOnlyConflictsFailsInTheEnd() {
        assertThatThrownBy(() -> transactions.call(failing("40001", 100))).hasRootCauseMessage("broken off");
        assertThat(attempts).hasValue(5);
    }

    @Test
    void anyOtherFailureIsNotRepeated() {
        assertThatThrownBy(() -> transactions.call(failing("23505", 1))).hasRootCauseMessage("broken off");
        assertThat(attempts).hasValue(1);
    }

    private Supplier<String> failing(String sqlState, int times) {
        return () -> {
            if (attempts.incrementAndGet() <= times) {
                throw new DataAccessException("statement", new SQLException("broken off", sqlState));
            }
            return "done";
        };
    }
}
