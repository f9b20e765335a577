package dev.huigu.foundation.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * Typed SQL on the connection of the current transaction. A statement on a tenant's table names its tenant
 * itself; Row-Level Security stands behind it.
 */
@Singleton
public class Database {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    private final DSLContext sql;

    @Inject
    public Database(DataSource dataSource) {
        Settings settings =
                new Settings().withExecuteLogging(false).withRenderSchema(true).withReturnAllOnUpdatableRecord(false);
        this.sql = DSL.using(dataSource, SQLDialect.POSTGRES, settings);
    }

    public DSLContext sql() {
        return sql;
    }

    /** Makes this transaction see and write rows of one tenant only. */
    public void enterTenant(long tenantId) {
        sql.execute("select app.set_tenant(?)", tenantId);
    }
}
