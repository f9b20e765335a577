package dev.huigu.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/** One of several that do the same over and over, each on a connection of its own. */
public interface Client extends AutoCloseable {

    void once() throws IOException, SQLException;

    @Override
    void close() throws IOException, SQLException;

    /** Connects. */
    @FunctionalInterface
    public interface Factory {
        Client open() throws IOException, SQLException;
    }
}
