package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_DAY;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_STATEMENT;
import static org.jooq.impl.DSL.excluded;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.schema.app.tables.records.CommissionDayRecord;
import dev.huigu.foundation.schema.app.tables.records.CommissionStatementRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
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

    private record Sum(int purchases, Money settled) {
        Sum plus(Sum other) {
            return new Sum(purchases + other.purchases, settled.plus(other.settled));
        }

        boolean isNothing() {
            return purchases == 0 && settled.isZero();
        }
    }

    private record Month(YearMonth month, long consultantId) implements Comparable<Month> {
        @Override
        public int compareTo(Month other) {
            return Comparator.comparing(Month::month)
                    .thenComparing(Month::consultantId)
                    .compare(this, other);
        }
    }

    private record Day(LocalDate day, long consultantId) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            return Comparator.comparing(Day::day)
                    .thenComparing(Day::consultantId)
                    .compare(this, other);
        }
    }

    /** Always in the same order, so that two batches never wait for each other crosswise. */
    void apply(Collection<CommissionJournal.Change> changes) {
        Map<Month, Sum> months = new TreeMap<>();
        Map<Day, Sum> days = new TreeMap<>();
        for (CommissionJournal.Change change : changes) {
            add(months, days, change.before(), -1);
            add(months, days, change.after(), 1);
        }
        months.values().removeIf(Sum::isNothing);
        days.values().removeIf(Sum::isNothing);
        Batches.insert(database, months.entrySet().stream().map(this::row).toList(), this::addToStatement);
        Batches.insert(database, days.entrySet().stream().map(this::dayRow).toList(), this::addToDay);
    }

    private static void add(Map<Month, Sum> months, Map<Day, Sum> days, SettledLine line, int sign) {
        if (line == null || !line.counts()) {
            return;
        }
        Sum sum = new Sum(
                line.isPurchase() ? sign : 0,
                sign > 0 ? line.settled() : line.settled().negated());
        months.merge(new Month(line.month(), line.consultantId()), sum, Sum::plus);
        days.merge(new Day(line.day(), line.consultantId()), sum, Sum::plus);
    }

    private CommissionStatementRecord row(Map.Entry<Month, Sum> month) {
        return new CommissionStatementRecord()
                .setTenantId(tenant.id())
                .setMonth(month.getKey().month())
                .setConsultantId(month.getKey().consultantId())
                .setPurchases(month.getValue().purchases())
                .setSettledTotal(month.getValue().settled());
    }

    private CommissionDayRecord dayRow(Map.Entry<Day, Sum> day) {
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
