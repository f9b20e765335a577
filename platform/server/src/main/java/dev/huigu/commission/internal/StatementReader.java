package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_DAY;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_STATEMENT;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;
import static dev.huigu.foundation.schema.app.Tables.GROUP_MEMBERSHIP;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Reads the rows of a month: sums that are kept up, never histories. */
@Singleton
public class StatementReader {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public StatementReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A consultant with what is settled for him or her in a month, 0.00 if nothing. */
    public record ConsultantMonth(
            long id,
            String code,
            String name,
            String storeCode,
            Long groupId,
            String groupCode,
            int purchases,
            Money settledTotal) {

        public boolean hasLines() {
            return purchases != 0 || !settledTotal.isZero();
        }
    }

    /** Of every consultant who has a line in the month or is active in it. */
    public List<ConsultantMonth> read(YearMonth month) {
        Table<?> membership = membershipAtEndOf(month);
        Field<Long> groupId = membership.field(GROUP_MEMBERSHIP.GROUP_ID);
        return database.sql()
                .select(CONSULTANT.ID, CONSULTANT.CODE, CONSULTANT.NAME, STORE.CODE, groupId, CONSULTANT_GROUP.CODE)
                .select(COMMISSION_STATEMENT.PURCHASES, COMMISSION_STATEMENT.SETTLED_TOTAL)
                .from(CONSULTANT)
                .join(STORE)
                .on(STORE.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                .and(STORE.ID.eq(CONSULTANT.STORE_ID))
                .leftJoin(COMMISSION_STATEMENT)
                .on(COMMISSION_STATEMENT.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                .and(COMMISSION_STATEMENT.MONTH.eq(month))
                .and(COMMISSION_STATEMENT.CONSULTANT_ID.eq(CONSULTANT.ID))
                .leftJoin(membership)
                .on(trueCondition())
                .leftJoin(CONSULTANT_GROUP)
                .on(CONSULTANT_GROUP.TENANT_ID.eq(CONSULTANT.TENANT_ID))
                .and(CONSULTANT_GROUP.ID.eq(groupId))
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(hasLines().or(isActiveIn(month)))
                .fetch(row -> consultantMonth(row, groupId));
    }

    private static Condition hasLines() {
        return COMMISSION_STATEMENT.PURCHASES.ne(0).or(COMMISSION_STATEMENT.SETTLED_TOTAL.ne(Money.ZERO));
    }

    private static Condition isActiveIn(YearMonth month) {
        return CONSULTANT
                .ACTIVE_FROM
                .le(month.atEndOfMonth())
                .and(CONSULTANT.ACTIVE_UNTIL.isNull().or(CONSULTANT.ACTIVE_UNTIL.ge(month.atDay(1))));
    }

    private Table<?> membershipAtEndOf(YearMonth month) {
        return lateral(select(GROUP_MEMBERSHIP.GROUP_ID)
                        .from(GROUP_MEMBERSHIP)
                        .where(GROUP_MEMBERSHIP.TENANT_ID.eq(tenant.id()))
                        .and(GROUP_MEMBERSHIP.CONSULTANT_ID.eq(CONSULTANT.ID))
                        .and(GROUP_MEMBERSHIP.STARTS_AT.lt(
                                tenant.tenant().startOf(month.plusMonths(1).atDay(1))))
                        .orderBy(GROUP_MEMBERSHIP.STARTS_AT.desc())
                        .limit(1))
                .as("membership");
    }

    private static ConsultantMonth consultantMonth(Record row, Field<Long> groupId) {
        Integer purchases = row.get(COMMISSION_STATEMENT.PURCHASES);
        Money settledTotal = row.get(COMMISSION_STATEMENT.SETTLED_TOTAL);
        return new ConsultantMonth(
                row.get(CONSULTANT.ID),
                row.get(CONSULTANT.CODE),
                row.get(CONSULTANT.NAME),
                row.get(STORE.CODE),
                row.get(groupId),
                row.get(CONSULTANT_GROUP.CODE),
                purchases == null ? 0 : purchases,
                settledTotal == null ? Money.ZERO : settledTotal);
    }

    record Consultant(long id, long storeId) {}

    Optional<Consultant> find(String code) {
        return database.sql()
                .select(CONSULTANT.ID, CONSULTANT.STORE_ID)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(code))
                .fetchOptional(row -> new Consultant(row.value1(), row.value2()));
    }

    public List<String> consultantsOfStore(Optional<Long> storeId) {
        return storeId.map(id -> codes(CONSULTANT.STORE_ID.eq(id))).orElse(List.of());
    }

    public Optional<String> codeOf(Optional<Long> consultantId) {
        return consultantId.flatMap(id -> codes(CONSULTANT.ID.eq(id)).stream().findFirst());
    }

    private List<String> codes(Condition condition) {
        return database.sql()
                .select(CONSULTANT.CODE)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(condition)
                .fetch(CONSULTANT.CODE);
    }

    /** What was settled by day of purchase, for these consultants together; days without anything are missing. */
    Map<LocalDate, Money> daily(YearMonth month, Collection<String> consultantCodes) {
        return new TreeMap<>(database.sql()
                .select(COMMISSION_DAY.DAY, sum(COMMISSION_DAY.SETTLED.coerce(BigDecimal.class)))
                .from(COMMISSION_DAY)
                .join(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(COMMISSION_DAY.TENANT_ID))
                .and(CONSULTANT.ID.eq(COMMISSION_DAY.CONSULTANT_ID))
                .where(COMMISSION_DAY.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_DAY.DAY.between(month.atDay(1), month.atEndOfMonth()))
                .and(CONSULTANT.CODE.eq(any(consultantCodes.toArray(String[]::new))))
                .groupBy(COMMISSION_DAY.DAY)
                .fetchMap(row -> row.value1(), row -> Money.of(row.value2())));
    }
}
