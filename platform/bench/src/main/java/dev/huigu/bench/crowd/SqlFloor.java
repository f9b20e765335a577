package dev.huigu.bench.crowd;

import dev.huigu.bench.load.Client;
import dev.huigu.bench.product.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A client that sends one statement by bare JDBC, as the application does: within its brand's walls. */
record SqlFloor(Database database, long tenantId, String sql) implements Client.Factory {

    @Override
    public Client open() throws SQLException {
        Connection connection = database.connectAsApplication();
        connection.setAutoCommit(false);
        return new Client() {
            @Override
            public void once() throws SQLException {
                enter(connection);
                try (PreparedStatement statement = connection.prepareStatement(sql);
                        ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getObject(1);
                    }
                }
                connection.commit();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    /** What the statement counts. */
    long count() throws SQLException {
        try (Connection connection = database.connectAsApplication()) {
            connection.setAutoCommit(false);
            enter(connection);
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void enter(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select app.set_tenant(?)")) {
            statement.setLong(1, tenantId);
            statement.execute();
        }
    }
}
