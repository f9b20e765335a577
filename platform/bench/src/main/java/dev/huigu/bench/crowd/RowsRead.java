package dev.huigu.bench.crowd;

import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.Pause;
import dev.huigu.bench.product.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How many rows PostgreSQL has read of the brands' tables so far, by its own statistics. */
record RowsRead(Database database) {

    /** Sessions report what they read a second late, with their next transaction. */
    private static final long LATE_MILLIS = 1_200;

    /** @param nudge a request, after which the session that worked has reported */
    long soFar(Runnable nudge) {
        Pause.millis(LATE_MILLIS);
        nudge.run();
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet sum = statement.executeQuery(
                        "select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables"
                                + " where schemaname = 'app'")) {
            sum.next();
            return sum.getLong(1);
        } catch (SQLException refused) {
            throw new BenchFailure(refused.getMessage(), refused);
        }
    }
}
