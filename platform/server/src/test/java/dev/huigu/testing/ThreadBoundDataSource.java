package dev.huigu.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Stands in for the container's pool and transactions: within {@link #inTransaction} every connection asked for on
 * the thread is the same one, and closing, committing or rolling it back is left to the end of that call.
 */
final class ThreadBoundDataSource implements DataSource {
    private static final Set<String> LEFT_TO_THE_END =
            Set.of("close", "commit", "rollback", "setAutoCommit", "setReadOnly", "setTransactionIsolation");

    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final ThreadLocal<Object> transaction = new ThreadLocal<>();
    private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    ThreadBoundDataSource(DataSource source) {
        this.source = source;
    }

    <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("This thread is already in a transaction");
        }
        try {
            return inTransaction(open(), work);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            current.remove();
            transaction.remove();
        }
    }

    private <T> T inTransaction(Connection connection, Supplier<T> work) throws SQLException {
        current.set(connection);
        transaction.set(new Object());
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            idle.add(connection);
        }
    }

    /** How many statements this thread has made so far. */
    int statements() {
        return statements.get();
    }

    Object transaction() {
        return transaction.get();
    }

    private Connection open() throws SQLException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = source.getConnection();
            connection.setAutoCommit(false);
        }
        return connection;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.get();
        if (connection == null) {
            throw new SQLException("This thread is in no transaction");
        }
        return (Connection) Proxy.newProxyInstance(
                ThreadBoundDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (LEFT_TO_THE_END.contains(method.getName())
                            && (arguments == null || !(arguments[0] instanceof java.sql.Savepoint))) {
                        return null;
                    }
                    if (method.getName().equals("prepareStatement")) {
                        statements.set(statements.get() + 1);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
