package dev.huigu.foundation.db;

import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells which unique constraint a failed statement ran into. */
public final class UniqueConflict {
    private static final String UNIQUE_VIOLATION = "23505";

    private UniqueConflict() {}

    /** The constraint is told by the beginning of its name: Citus appends the number of the shard. */
    public static boolean isOn(String constraint, Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(PSQLException.class::isInstance)
                .map(PSQLException.class::cast)
                .filter(each -> UNIQUE_VIOLATION.equals(each.getSQLState()))
                .map(each -> Optional.ofNullable(each.getServerErrorMessage()).map(ServerErrorMessage::getConstraint))
                .flatMap(Optional::stream)
                .anyMatch(name -> name.matches(constraint + "(_\\d+)?"));
    }
}
