package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_STATEMENT;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.live.LiveSource;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/** This month's settled totals, for the pages that show them while members shop. */
@Singleton
public class LiveStatements implements LiveSource {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;

    @Inject
    public LiveStatements(Database database, TenantContext tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** A consultant's settled total, in yuan. */
    public record SettledTotal(YearMonth month, String consultantCode, Money settledTotal) {}

    @Override
    public String event() {
        return "commission";
    }

    @Override
    public Permission permission() {
        return Permission.COMMISSION_READ;
    }

    @Override
    public List<Figure> read() {
        YearMonth month = YearMonth.from(tenant.tenant().dateOf(clock.instant()));
        return database.sql()
                .select(CONSULTANT.CODE, CONSULTANT.STORE_ID, CONSULTANT.ID, COMMISSION_STATEMENT.SETTLED_TOTAL)
                .from(COMMISSION_STATEMENT)
                .join(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(COMMISSION_STATEMENT.TENANT_ID))
                .and(CONSULTANT.ID.eq(COMMISSION_STATEMENT.CONSULTANT_ID))
                .where(COMMISSION_STATEMENT.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_STATEMENT.MONTH.eq(month))
                .fetch(row -> new Figure(
                        row.value1(), row.value2(), row.value3(), new SettledTotal(month, row.value1(), row.value4())));
    }
}
