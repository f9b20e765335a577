package dev.huigu.acceptance.product;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** One running product: PostgreSQL, Keycloak and the server, started by the launcher as a person would. */
public final class Huigu {
    private static final Duration START = Duration.ofMinutes(12);

    private final Home home;
    private final Ports ports = Ports.free();
    private final Launcher launcher;

    /** @param folder its data folder; only the programs unpacked there are kept from an earlier run */
    Huigu(Path folder) {
        home = new Home(folder);
        launcher = new Launcher(home, ports);
    }

    /** A person's whole demo brand, or none. */
    public enum Demo {
        NONE,
        COMPLETE
    }

    /** From nothing, with every statement of the database in its log. */
    void startAnew() {
        launcher.down();
        home.clear();
        start(Demo.NONE);
        logStatements();
    }

    /** With the data that is there. Returns when everything answers. */
    public void start(Demo demo) {
        launcher.up(demo);
        awaitReady();
    }

    /** With the data that is there and a clock that stands still; tokens keep the real time. */
    public void startAt(Instant now) {
        launcher.up(Demo.NONE, "HUIGU_CLOCK", now.toString());
        awaitReady();
    }

    private void awaitReady() {
        Patience.await(
                "'Huigu is ready' in " + launcher.log(),
                START,
                () -> launcher.isAlive() ? launcher.output() : "ended: " + launcher.output(),
                output -> output.contains("Huigu is ready") || output.startsWith("ended"));
        if (!launcher.isAlive()) {
            throw new AssertionError("Huigu did not start, see %s and %s".formatted(launcher.log(), home.logs()));
        }
    }

    /** What the launcher said since it was started last. */
    public String output() {
        return launcher.output();
    }

    /** kill -9 of the server; PostgreSQL and Keycloak live on. */
    public void kill() {
        launcher.kill();
    }

    public void stop() {
        launcher.down();
    }

    public Client nobody() {
        return new Client(url(), () -> "");
    }

    public String url() {
        return "http://localhost:" + ports.platform();
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public Path logs() {
        return home.logs();
    }

    /** To PostgreSQL as its superuser, who sees everything. */
    public Connection database() {
        return database("postgres", "database.superuser.password");
    }

    /** As the role that the product's statements run as. */
    public Connection databaseAsApplication() {
        return database("huigu_app", "database.application.password");
    }

    /** One of the secrets that the launcher made, by its key. */
    public String secret(String key) {
        return home.properties("secrets.properties").getProperty(key);
    }

    private Connection database(String user, String passwordKey) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%d/huigu".formatted(ports.database()), user, secret(passwordKey));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Whose sign-ins the demo brand has: e-mail to password, and what else the launcher noted. */
    public Properties demoNotes() {
        return home.properties("demo.properties");
    }

    void logStatements() {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_line_prefix = '%m [%p] %u@%d '");
            statement.execute("alter system set log_parameter_max_length = 0");
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The folder that holds all of the project. */
    public static Path checkout() {
        return Path.of(System.getProperty("huigu.checkout", "../.."))
                .toAbsolutePath()
                .normalize();
    }
}
