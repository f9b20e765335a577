package dev.huigu.bench.floor;

import java.util.List;

/**
 * A statement as PostgreSQL logged it.
 *
 * @param session the server process that ran it
 * @param sql with {@code $1}, {@code $2} … where the parameters go
 * @param parameters as text; null for NULL
 */
public record LoggedStatement(long session, String sql, List<String> parameters) {

    public boolean begins() {
        return sql.equalsIgnoreCase("BEGIN");
    }

    public boolean ends() {
        return sql.equalsIgnoreCase("COMMIT") || sql.equalsIgnoreCase("ROLLBACK");
    }
}
