package dev.huigu.foundation.db;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailedStatementTest {
    @ParameterizedTest
    @ValueSource(strings = {"22003", "22008", "22021", "22P02"})
    void aValueThatCannotBeKeptIsToldHoweverItIsWrapped(String state) {
        assertThat(wrapped(state)).allMatch(FailedStatement::isOverItsData);
        assertThat(wrapped(state)).noneMatch(FailedStatement::isBrokenOff);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void whatMetAnotherTransactionIsToldHoweverItIsWrapped(String state) {
        assertThat(wrapped(state)).allMatch(FailedStatement::isBrokenOff);
        assertThat(wrapped(state)).noneMatch(FailedStatement::isOverItsData);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "08006", "53300"})
    void anythingElseIsNeither(String state) {
        assertThat(wrapped(state)).noneMatch(FailedStatement::isBrokenOff);
        assertThat(wrapped(state)).noneMatch(FailedStatement::isOverItsData);
    }

    private static List<Throwable> wrapped(String state) {
        SQLException failure = new SQLException("no", state);
        return List.of(
                failure,
                new BatchUpdateException("batch", state, new int[0], failure),
                new DataAccessException("jooq", failure),
                DatabaseException.sqlException(failure),
                new RollbackException("jpa", DatabaseException.sqlException(failure)),
                new IllegalStateException(new SQLException("no state", (String) null, failure)));
    }
}
