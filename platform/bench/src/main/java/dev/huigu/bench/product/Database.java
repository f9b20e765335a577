package dev.huigu.bench.product;

import dev.huigu.bench.load.BenchFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The product's PostgreSQL, as the launcher set it up. */
public final class Database {

    private final String url;
    private final Properties secrets = new Properties();

    public Database(Path home, int port) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/huigu?stringtype=unspecified".formatted(port);
        try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(url, "huigu_app", secrets.getProperty("database.application.password"));
    }

    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", secrets.getProperty("database.superuser.password"));
    }

    /** Makes the planner's statistics know all that is there by now. */
    public void analyze() {
        try (Connection superuser = connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException refused) {
            throw new BenchFailure(refused.getMessage());
        }
    }
}
