package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningPostgresIT {

    private Settings settings;
    private Secrets secrets;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        try (var free = new ServerSocket(0)) {
            settings = Settings.from(
                    Map.of(
                            "HUIGU_HOME", folder.resolve("home").toString(),
                            "HUIGU_DATABASE_PORT", String.valueOf(free.getLocalPort())),
                    folder);
        }
        settings.home().prepare();
        secrets = Secrets.in(settings.home());
        postgres().start();
    }

    @AfterAll
    void stop() {
        postgres().stop();
    }

    @Test
    void whatIsCommittedSurvivesACrash() throws SQLException {
        assertThat(asOwner("show fsync")).isEqualTo("on");
        assertThat(asOwner("show synchronous_commit")).isEqualTo("on");
        assertThat(asOwner("show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotGoRoundRowLevelSecurity() throws SQLException {
        assertThat(
                        asOwner(
                                "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = 'huigu_app'"))
                .isEqualTo("f");
        assertThat(
                        asOwner(
                                "select count(*) from pg_shdepend d join pg_roles r on r.oid = d.refobjid where rolname = 'huigu_app' and deptype = 'o'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> as("huigu_app", Secret.DATABASE_APPLICATION_PASSWORD, "create schema mine"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(settings.databaseUrl("huigu"), "huigu_owner", "huigu"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void theProductsRoleCannotEnterKeycloaksDatabase() {
        assertThatThrownBy(() -> DriverManager.getConnection(
                        settings.databaseUrl("keycloak"),
                        "huigu_app",
                        secrets.get(Secret.DATABASE_APPLICATION_PASSWORD)))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aServerThatStillRunsIsUsedAgainWithItsData() throws SQLException {
        String begun = asOwner("select pg_postmaster_start_time()");

        postgres().start();

        assertThat(asOwner("select pg_postmaster_start_time()")).isEqualTo(begun);
    }

    private EmbeddedPostgres postgres() {
        var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new EmbeddedPostgres(settings, secrets, new Progress(silent));
    }

    private String asOwner(String query) throws SQLException {
        return as("huigu_owner", Secret.DATABASE_OWNER_PASSWORD, query);
    }

    private String as(String role, Secret password, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(settings.databaseUrl("huigu"), role, secrets.get(password));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
