package dev.huigu.bench.floor;

import dev.huigu.bench.load.Client;
import dev.huigu.bench.product.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Clients that run recorded transactions by bare JDBC, one after the other, drawn at random. */
public final class Floor implements Client.Factory {

    private final Database database;
    private final List<Draw> recorded;

    private Floor(Database database, List<Draw> recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /** A recorded transaction with what must be new each time. */
    public interface Draw {
        void run(Connection connection) throws SQLException;
    }

    /** As recorded. */
    public static Floor reading(Database database, List<Replay> pages) {
        return new Floor(
                database,
                pages.stream()
                        .map(page -> (Draw) connection -> page.run(connection, Map.of()))
                        .toList());
    }

    /** Each time with a new number and id. */
    public static Floor writing(Database database, List<RecordedPurchase> purchases) {
        return new Floor(
                database,
                purchases.stream()
                        .map(purchase -> (Draw) purchase::runForANewOne)
                        .toList());
    }

    @Override
    public Client open() throws SQLException {
        Connection connection = database.connectAsApplication();
        connection.setAutoCommit(false);
        return new Client() {
            @Override
            public void once() throws SQLException {
                recorded.get(ThreadLocalRandom.current().nextInt(recorded.size()))
                        .run(connection);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
