package dev.huigu.foundation.db;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells why the database did not do a statement, however deep jOOQ, EclipseLink or the container wrapped its word. */
public final class FailedStatement {
    private static final Set<String> BROKEN_OFF = Set.of("40001", "40P01");
    private static final String DATA_EXCEPTION = "22";
    private static final String INTEGRITY_VIOLATION = "23";

    private FailedStatement() {}

    /** Because of a deadlock or of a conflict with another transaction: doing it again helps. */
    public static boolean isBrokenOff(Throwable failure) {
        return states(failure).anyMatch(BROKEN_OFF::contains);
    }

    /** Because of a value that it cannot keep or compute with: too large, no date, no text. */
    public static boolean isOverItsData(Throwable failure) {
        return states(failure).anyMatch(state -> state.startsWith(DATA_EXCEPTION));
    }

    /** Because of a row that breaks a constraint. */
    public static boolean isOverAConstraint(Throwable failure) {
        return states(failure).anyMatch(state -> state.startsWith(INTEGRITY_VIOLATION));
    }

    private static Stream<String> states(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(each -> ((SQLException) each).getSQLState())
                .filter(Objects::nonNull);
    }
}
