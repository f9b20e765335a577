package dev.huigu.portrait.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIGURES;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MONTH;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberFacts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Record5;

/** Tells the member feature what purchases say of its members: the running figures, as they are kept. */
@Singleton
public class PurchasingFacts implements MemberFacts {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;

    @Inject
    public PurchasingFacts(Database database, TenantContext tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    public Map<Long, Facts> of(Collection<Long> memberIds) {
        YearMonth month = YearMonth.from(tenant.tenant().dateOf(clock.instant()));
        return database.sql()
                .select(
                        MEMBER_FIGURES.MEMBER_ID,
                        MEMBER_MONTH.SPENT,
                        MEMBER_FIGURES.SPENT_TOTAL,
                        MEMBER_FIGURES.PURCHASE_COUNT,
                        MEMBER_FIGURES.LAST_PURCHASED_AT)
                .from(MEMBER_FIGURES)
                .leftJoin(MEMBER_MONTH)
                .on(MEMBER_MONTH.TENANT_ID.eq(MEMBER_FIGURES.TENANT_ID))
                .and(MEMBER_MONTH.MEMBER_ID.eq(MEMBER_FIGURES.MEMBER_ID))
                .and(MEMBER_MONTH.MONTH.eq(month))
                .where(MEMBER_FIGURES.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_FIGURES.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .fetchMap(MEMBER_FIGURES.MEMBER_ID, PurchasingFacts::facts);
    }

    private static Facts facts(Record5<Long, Money, Money, Integer, Instant> row) {
        Money spentThisMonth = row.value2() == null ? Money.ZERO : row.value2();
        return new Facts(spentThisMonth, row.value3(), row.value4(), row.value5(), null, List.of());
    }
}
