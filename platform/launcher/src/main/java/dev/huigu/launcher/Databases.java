package dev.huigu.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The roles and databases of an instance. The product's application connects as a role that owns nothing and
 * cannot go round row-level security; migrations run as the owner; Keycloak has a database of its own.
 * {@code docs/operating.md} gives the same as SQL for an external server.
 */
final class Databases {

    static final String PRODUCT = "huigu";
    static final String KEYCLOAK = "keycloak";
    static final String OWNER_ROLE = "huigu_owner";
    static final String APPLICATION_ROLE = "huigu_app";
    static final String KEYCLOAK_ROLE = "keycloak";

    private final Settings settings;
    private final Secrets secrets;

    Databases(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Makes what is missing and sets the passwords of this instance. */
    void ensure() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            role(statement, OWNER_ROLE, Secret.DATABASE_OWNER_PASSWORD);
            role(statement, APPLICATION_ROLE, Secret.DATABASE_APPLICATION_PASSWORD);
            role(statement, KEYCLOAK_ROLE, Secret.DATABASE_KEYCLOAK_PASSWORD);
            database(statement, PRODUCT, OWNER_ROLE);
            database(statement, KEYCLOAK, KEYCLOAK_ROLE);
            statement.execute("grant connect on database %s to %s".formatted(PRODUCT, APPLICATION_ROLE));
        } catch (SQLException failure) {
            throw new StartFailure(
                    "PostgreSQL runs, but its roles and databases could not be made (%s): see %s"
                            .formatted(failure.getMessage(), settings.home().log("postgresql")),
                    failure);
        }
    }

    private Connection connect() throws SQLException {
        var source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl("postgres"));
        source.setUser(EmbeddedPostgres.SUPERUSER);
        source.setPassword(secrets.get(Secret.DATABASE_SUPERUSER_PASSWORD));
        return source.getConnection();
    }

    private void role(Statement statement, String name, Secret password) throws SQLException {
        if (isMissing(statement, "select 1 from pg_roles where rolname = '%s'", name)) {
            statement.execute("create role " + name);
        }
        statement.execute(
                "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'"
                        .formatted(name, secrets.get(password)));
    }

    private static void database(Statement statement, String name, String owner) throws SQLException {
        if (isMissing(statement, "select 1 from pg_database where datname = '%s'", name)) {
            statement.execute("create database %s owner %s".formatted(name, owner));
            statement.execute("revoke all on database %s from public".formatted(name));
        }
    }

    private static boolean isMissing(Statement statement, String question, String name) throws SQLException {
        try (var row = statement.executeQuery(question.formatted(name))) {
            return !row.next();
        }
    }
}
