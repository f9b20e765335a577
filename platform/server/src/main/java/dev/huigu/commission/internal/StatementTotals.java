package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_DAY;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_STATEMENT;
import static org.jooq.impl.DSL.excluded;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.CommissionDayRecord;
import dev.huigu.foundation.schema.app.tables.records.CommissionStatementRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jooq.RowCountQuery;

/** Keeps the sums of the lines in force: by consultant and month, and by consultant and day. */
@Singleton
public class StatementTotals {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public StatementTotals(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Always in the same order, so that two transactions never wait for each other crosswise. */
    void apply(TotalsChange change) {
        Batches.insert(
                database, change.months().entrySet().stream().map(this::row).toList(), this::addToStatement);
        Batches.insert(
                database, change.days().entrySet().stream().map(this::dayRow).toList(), this::addToDay);
    }

    private CommissionStatementRecord row(Map.Entry<TotalsChange.Month, TotalsChange.Sum> month) {
        return new CommissionStatementRecord()
                .setTenantId(tenant.id())
                .setMonth(month.getKey().month())
                .setConsultantId(month.getKey().consultantId())
                .setPurchases(month.getValue().purchases())
                .setSettledTotal(month.getValue().settled());
    }

    private CommissionDayRecord dayRow(Map.Entry<TotalsChange.Day, TotalsChange.Sum> day) {
        return new CommissionDayRecord()
                .setTenantId(tenant.id())
                .setDay(day.getKey().day())
                .setConsultantId(day.getKey().consultantId())
                .setSettled(day.getValue().settled());
    }

    private RowCountQuery addToStatement(CommissionStatementRecord row) {
        return database.sql()
                .insertInto(COMMISSION_STATEMENT)
                .set(row)
                .onConflict(
                        COMMISSION_STATEMENT.TENANT_ID, COMMISSION_STATEMENT.MONTH, COMMISSION_STATEMENT.CONSULTANT_ID)
                .doUpdate()
                .set(
                        COMMISSION_STATEMENT.PURCHASES,
                        COMMISSION_STATEMENT.PURCHASES.plus(excluded(COMMISSION_STATEMENT.PURCHASES)))
                .set(
                        COMMISSION_STATEMENT.SETTLED_TOTAL,
                        COMMISSION_STATEMENT.SETTLED_TOTAL.plus(excluded(COMMISSION_STATEMENT.SETTLED_TOTAL)));
    }

    private RowCountQuery addToDay(CommissionDayRecord row) {
        return database.sql()
                .insertInto(COMMISSION_DAY)
                .set(row)
                .onConflict(COMMISSION_DAY.TENANT_ID, COMMISSION_DAY.DAY, COMMISSION_DAY.CONSULTANT_ID)
                .doUpdate()
                .set(COMMISSION_DAY.SETTLED, COMMISSION_DAY.SETTLED.plus(excluded(COMMISSION_DAY.SETTLED)));
    }
}
