package dev.huigu.testing;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A real PostgreSQL with every migration applied, one a JVM, used as the restricted role of the application. Tests
 * do not clean up: each makes a brand of its own.
 */
public final class TestDatabase {
    public static final String OWNER = "huigu_owner";
    public static final String APPLICATION = "huigu_app";
    private static final String NAME = "huigu";

    private final EmbeddedPostgres server;
    private final ThreadBoundDataSource dataSource;
    private final Database database;

    private TestDatabase() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("huigu-test");
        server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
        stopWithThisProcess(folder);
        try (Connection admin = server.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create role " + OWNER + " login");
            statement.execute("create role " + APPLICATION + " login");
            statement.execute("create database " + NAME + " owner " + OWNER);
        }
        Flyway.configure()
                .dataSource(server.getDatabase(OWNER, NAME))
                .placeholders(Map.of("applicationRole", APPLICATION))
                .load()
                .migrate();
        dataSource = new ThreadBoundDataSource(server.getDatabase(APPLICATION, NAME));
        database = new Database(dataSource);
    }

    /** Even if it is killed: the shell's input ends with it. */
    private static void stopWithThisProcess(Path folder) throws IOException {
        new ProcessBuilder("sh", "-c", "cat; kill -INT $(head -n 1 \"$0/postmaster.pid\")", folder.toString()).start();
    }

    /** Started at the first use. */
    public static TestDatabase get() {
        return Holder.STARTED;
    }

    private static final class Holder {
        static final TestDatabase STARTED = start();

        private static TestDatabase start() {
            try {
                return new TestDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Gives the connection of the transaction that {@link #inTenant} opened on this thread, and fails outside. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Tells the transactions of this thread apart; null outside of one. */
    Object transaction() {
        return dataSource.transaction();
    }

    /** How many statements the work makes on this thread. */
    public int statementsOf(Runnable work) {
        int before = dataSource.statements();
        work.run();
        return dataSource.statements() - before;
    }

    /** As superuser, past every wall: for looking behind the application's back only. */
    public DataSource superuser() {
        return server.getDatabase("postgres", NAME);
    }

    /** The address of one more database, empty and with the same roles, for a process whose jobs must not meddle. */
    public String createAnother(String name) {
        DSL.using(superuser(), SQLDialect.POSTGRES)
                .execute("create database {0} owner {1}", DSL.name(name), DSL.name(OWNER));
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    public Database database() {
        return database;
    }

    /** An active brand of its own, in Asia/Shanghai. */
    public Tenant newTenant() {
        return newTenant(ZoneId.of("Asia/Shanghai"));
    }

    /** An active brand of its own in that zone. */
    public Tenant newTenant(ZoneId zone) {
        long id = Ids.next();
        Tenant tenant = new Tenant(id, "brand-" + id, "测试品牌", zone);
        Instant now = Instant.now();
        dataSource.inTransaction(() -> database.sql()
                .insertInto(TENANT)
                .set(TENANT.ID, id)
                .set(TENANT.SLUG, tenant.slug())
                .set(TENANT.BRAND_NAME, tenant.brandName())
                .set(TENANT.INDUSTRY, "retail")
                .set(TENANT.TIME_ZONE, tenant.zone().getId())
                .set(TENANT.STATE, "ACTIVE")
                .set(TENANT.ORGANIZATION_ID, tenant.slug())
                .set(TENANT.OWNER_NAME, "老板")
                .set(TENANT.OWNER_EMAIL, tenant.slug() + "@example.com")
                .set(TENANT.CREATED_AT, now)
                .set(TENANT.ACTIVATED_AT, now)
                .execute());
        return tenant;
    }

    /** A context that already works for the tenant; the same one serves many threads. */
    public static TenantContext contextOf(Tenant tenant) {
        TenantContext context = new TenantContext();
        context.enter(tenant);
        return context;
    }

    /** One transaction of the application for no tenant, which sees no tenant's rows. */
    public <T> T inTransaction(Supplier<T> work) {
        return dataSource.inTransaction(work);
    }

    /** One transaction of the application for the tenant; rolled back when the work throws. */
    public <T> T inTenant(Tenant tenant, Supplier<T> work) {
        return dataSource.inTransaction(() -> {
            database.enterTenant(tenant.id());
            return work.get();
        });
    }

    /** One transaction of the application that has not said yet for which tenant. */
    public <T> T outside(Supplier<T> work) {
        return dataSource.inTransaction(work);
    }

    public void doInTenant(Tenant tenant, Runnable work) {
        inTenant(tenant, () -> {
            work.run();
            return null;
        });
    }
}
