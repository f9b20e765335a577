package dev.huigu.bench.floor;

import dev.huigu.bench.load.Pause;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Has PostgreSQL log all statements for a while, and reads what the application sends meanwhile. */
public final class Recorder implements AutoCloseable {

    /** Sessions hear of a new setting before their next statement, the postmaster a little later than we send it. */
    private static final int RELOAD_MILLIS = 500;

    private final Connection superuser;
    private final Path log;

    Recorder(Connection superuser, Path log) throws SQLException {
        this.superuser = superuser;
        this.log = log;
        set("alter system set log_statement = 'all'");
    }

    /** The transactions that ended while this ran. Nothing else may use the product meanwhile. */
    public List<Replay> during(Runnable requests) {
        long from = log.toFile().length();
        requests.run();
        return StatementLog.transactions(StatementLog.statements(since(from))).stream()
                .map(Replay::of)
                .toList();
    }

    @Override
    public void close() throws SQLException {
        set("alter system reset log_statement");
        superuser.close();
    }

    private void set(String setting) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
        Pause.millis(RELOAD_MILLIS);
    }

    private String since(long from) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
