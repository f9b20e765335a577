package dev.huigu.foundation.db;

import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

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

    /** The number of this transaction, for rows that say in which transaction they changed. */
    public Field<Long> transactionNumber() {
        return cast(cast(function("pg_current_xact_id", SQLDataType.OTHER), SQLDataType.VARCHAR), SQLDataType.BIGINT);
    }

    /** The number that no transaction has yet which this statement can see anything of. */
    public Field<Long> nextTransactionNumber() {
        Field<?> snapshot = function("pg_current_snapshot", SQLDataType.OTHER);
        return cast(
                cast(function("pg_snapshot_xmax", SQLDataType.OTHER, snapshot), SQLDataType.VARCHAR),
                SQLDataType.BIGINT);
    }

    /** Whether this transaction has changed or locked rows. */
    public boolean hasWritten() {
        return sql.select(field(function("pg_current_xact_id_if_assigned", SQLDataType.OTHER)
                        .isNotNull()))
                .fetchSingle()
                .value1();
    }

    /** What a statement of this transaction sees now; one that follows sees as much or more. */
    public Snapshot snapshot() {
        return Snapshot.of(sql.select(cast(function("pg_current_snapshot", SQLDataType.OTHER), SQLDataType.VARCHAR))
                .fetchSingle()
                .value1());
    }

    /**
     * Has what is read meanwhile joined in the order of the tables' keys. For all rows of a tenant: the plan for an
     * average one would sort those of a large one on disk.
     */
    public void inOrderOfKeys(Runnable reading) {
        letSortAndLookUp(false);
        reading.run();
        letSortAndLookUp(true);
    }

    private void letSortAndLookUp(boolean isLet) {
        String value = isLet ? "on" : "off";
        sql.execute("select set_config('enable_sort', ?, true), set_config('enable_nestloop', ?, true)", value, value);
    }

    /** Makes this transaction see and write rows of one tenant only. */
    public void enterTenant(long tenantId) {
        sql.execute("select app.set_tenant(?)", tenantId);
    }
}
