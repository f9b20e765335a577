package dev.huigu.commission.internal;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_ENTRY;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_SCHEME;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_SCHEME_VERSION;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.REFUND;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.huigu.commission.LineKind;
import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms.Windows;
import dev.huigu.commission.StatementLine;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.CommissionEntry;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads the lines in force of one statement: purchases in their order (time, source, number), each followed by its
 * refunds in theirs.
 */
@Singleton
public class LineReader {
    private static final CommissionEntry LATER = COMMISSION_ENTRY.as("later");
    private static final Field<Instant> REFUNDED_AT = coalesce(REFUND.REFUNDED_AT, PURCHASE.PURCHASED_AT);
    private static final Field<String> REFUND_SOURCE = coalesce(REFUND.SOURCE, inline(""));
    private static final Field<String> REFUND_NUMBER = coalesce(REFUND.NUMBER, inline(""));
    private static final Field<?>[] ORDER = {
        PURCHASE.PURCHASED_AT,
        PURCHASE.SOURCE,
        PURCHASE.NUMBER,
        COMMISSION_ENTRY.KIND,
        REFUNDED_AT,
        REFUND_SOURCE,
        REFUND_NUMBER
    };

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public LineReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Page<StatementLine> read(YearMonth month, long consultantId, PageRequest page) {
        Condition after = page.after(ORDER.length).map(LineReader::after).orElse(noCondition());
        List<Record> rows = database.sql()
                .select(COMMISSION_ENTRY.fields())
                .select(PURCHASE.ID, PURCHASE.NUMBER, PURCHASE.SOURCE, PURCHASE.PURCHASED_AT, PURCHASE.PURCHASED_ON)
                .select(REFUNDED_AT, REFUND_SOURCE, REFUND_NUMBER)
                .select(REFUND.NUMBER, MEMBER.ID, MEMBER.NAME, MEMBER.CARD_ISSUED_ON, COMMISSION_SCHEME.CODE)
                .select(
                        COMMISSION_SCHEME_VERSION.NEW_DAYS,
                        COMMISSION_SCHEME_VERSION.DORMANT_DAYS,
                        COMMISSION_SCHEME_VERSION.LOST_DAYS)
                .from(COMMISSION_ENTRY)
                .join(PURCHASE)
                .on(PURCHASE.TENANT_ID.eq(COMMISSION_ENTRY.TENANT_ID))
                .and(PURCHASE.ID.eq(COMMISSION_ENTRY.PURCHASE_ID))
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(PURCHASE.TENANT_ID))
                .and(MEMBER.ID.eq(PURCHASE.MEMBER_ID))
                .join(COMMISSION_SCHEME)
                .on(COMMISSION_SCHEME.TENANT_ID.eq(COMMISSION_ENTRY.TENANT_ID))
                .and(COMMISSION_SCHEME.ID.eq(COMMISSION_ENTRY.SCHEME_ID))
                .join(COMMISSION_SCHEME_VERSION)
                .on(COMMISSION_SCHEME_VERSION.TENANT_ID.eq(COMMISSION_ENTRY.TENANT_ID))
                .and(COMMISSION_SCHEME_VERSION.SCHEME_ID.eq(COMMISSION_ENTRY.SCHEME_ID))
                .and(COMMISSION_SCHEME_VERSION.VERSION.eq(COMMISSION_ENTRY.SCHEME_VERSION))
                .leftJoin(REFUND)
                .on(REFUND.TENANT_ID.eq(COMMISSION_ENTRY.TENANT_ID))
                .and(REFUND.ID.eq(COMMISSION_ENTRY.REFUND_ID))
                .where(COMMISSION_ENTRY.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_ENTRY.MONTH.eq(month))
                .and(COMMISSION_ENTRY.CONSULTANT_ID.eq(consultantId))
                .and(isInForce())
                .and(after)
                .orderBy(ORDER)
                .limit(page.fetchSize())
                .fetch(each -> each);
        return page.page(
                rows,
                LineReader::line,
                last -> Cursor.of((Object[]) Arrays.stream(ORDER).map(last::get).toArray()));
    }

    private static Condition after(Cursor cursor) {
        return row(
                        PURCHASE.PURCHASED_AT,
                        PURCHASE.SOURCE,
                        PURCHASE.NUMBER,
                        COMMISSION_ENTRY.KIND,
                        REFUNDED_AT,
                        REFUND_SOURCE,
                        REFUND_NUMBER)
                .gt(
                        cursor.moment(0),
                        cursor.text(1),
                        cursor.text(2),
                        cursor.text(3),
                        cursor.moment(4),
                        cursor.text(5),
                        cursor.text(6));
    }

    /** Which version of a scheme the latest line of each of these consultants follows, by consultant. */
    public Map<Long, SchemeBook.VersionKey> latestSchemes(YearMonth month, Collection<Long> consultantIds) {
        return database.sql()
                .select(COMMISSION_ENTRY.CONSULTANT_ID, COMMISSION_ENTRY.SCHEME_ID, COMMISSION_ENTRY.SCHEME_VERSION)
                .distinctOn(COMMISSION_ENTRY.CONSULTANT_ID)
                .from(COMMISSION_ENTRY)
                .join(PURCHASE)
                .on(PURCHASE.TENANT_ID.eq(COMMISSION_ENTRY.TENANT_ID))
                .and(PURCHASE.ID.eq(COMMISSION_ENTRY.PURCHASE_ID))
                .where(COMMISSION_ENTRY.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_ENTRY.MONTH.eq(month))
                .and(COMMISSION_ENTRY.CONSULTANT_ID.eq(any(consultantIds.toArray(Long[]::new))))
                .and(isInForce())
                .orderBy(
                        COMMISSION_ENTRY.CONSULTANT_ID,
                        PURCHASE.PURCHASED_AT.desc(),
                        PURCHASE.SOURCE.desc(),
                        PURCHASE.NUMBER.desc())
                .fetchMap(row -> row.value1(), row -> new SchemeBook.VersionKey(row.value2(), row.value3()));
    }

    private Condition isInForce() {
        return not(exists(selectOne()
                .from(LATER)
                .where(LATER.TENANT_ID.eq(tenant.id()))
                .and(LATER.PURCHASE_ID.eq(COMMISSION_ENTRY.PURCHASE_ID))
                .and(LATER.REFUND_ID.eq(COMMISSION_ENTRY.REFUND_ID))
                .and(LATER.REVISION.gt(COMMISSION_ENTRY.REVISION))));
    }

    private static StatementLine line(Record row) {
        MemberState state = MemberState.valueOf(row.get(COMMISSION_ENTRY.STATE));
        return new StatementLine(
                LineKind.valueOf(row.get(COMMISSION_ENTRY.KIND)),
                row.get(PURCHASE.NUMBER),
                row.get(PURCHASE.SOURCE),
                row.get(REFUND.NUMBER),
                row.get(PURCHASE.PURCHASED_AT),
                Ids.text(row.get(MEMBER.ID)),
                row.get(MEMBER.NAME),
                row.get(COMMISSION_ENTRY.PAID),
                state,
                reason(row, state),
                row.get(MEMBER.CARD_ISSUED_ON),
                row.get(COMMISSION_ENTRY.PREVIOUS_ON),
                row.get(COMMISSION_ENTRY.FREQUENCY_MULTIPLIER).stripTrailingZeros(),
                row.get(COMMISSION_ENTRY.CHANNEL_MULTIPLIER).stripTrailingZeros(),
                row.get(COMMISSION_ENTRY.SETTLED),
                row.get(COMMISSION_SCHEME.CODE),
                row.get(COMMISSION_ENTRY.SCHEME_VERSION));
    }

    private static String reason(Record row, MemberState state) {
        Windows windows = new Windows(
                row.get(COMMISSION_SCHEME_VERSION.NEW_DAYS),
                row.get(COMMISSION_SCHEME_VERSION.DORMANT_DAYS),
                row.get(COMMISSION_SCHEME_VERSION.LOST_DAYS));
        return Reason.of(
                state,
                row.get(PURCHASE.PURCHASED_ON),
                row.get(COMMISSION_ENTRY.PREVIOUS_ON),
                row.get(MEMBER.CARD_ISSUED_ON),
                windows);
    }
}
