package dev.huigu.control.testing;

import dev.huigu.foundation.db.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with every migration applied, one a JVM, used as the restricted role of the application. */
public final class TestDatabase {
    private static final Database STARTED = start();

    private TestDatabase() {}

    public static Database get() {
        return STARTED;
    }

    private static Database start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role huigu_app login");
            }
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .placeholders(Map.of("applicationRole", "huigu_app"))
                    .load()
                    .migrate();
            return new Database(server.getDatabase("huigu_app", "postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
