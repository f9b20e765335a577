package dev.huigu.portrait.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIGURES;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MONTH;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberFacts;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.portrait.PortraitSources;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Record5;

/** Tells the member feature what purchases and contacts say of its members. */
@Singleton
public class PurchasingFacts implements MemberFacts {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final TakenPortraits portraits;
    private final PortraitSources sources;

    @Inject
    public PurchasingFacts(
            Database database, TenantContext tenant, Clock clock, TakenPortraits portraits, PortraitSources sources) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.portraits = portraits;
        this.sources = sources;
    }

    @Override
    public Map<Long, Facts> of(Collection<Long> memberIds) {
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        Map<Long, Figures> figures = figures(memberIds, YearMonth.from(today));
        Map<Long, List<String>> taken = portraits.of(memberIds, today);
        Map<Long, Instant> contacts = sources.lastContacts(MembersToRead.of(memberIds));
        Map<Long, Facts> facts = new HashMap<>();
        taken.forEach((memberId, portraitNames) -> facts.put(
                memberId, figures.getOrDefault(memberId, Figures.NONE).with(contacts.get(memberId), portraitNames)));
        return facts;
    }

    private record Figures(Money spentThisMonth, Money spentTotal, int purchaseCount, Instant lastPurchasedAt) {
        static final Figures NONE = new Figures(Money.ZERO, Money.ZERO, 0, null);

        Facts with(Instant lastContactedAt, List<String> portraits) {
            return new Facts(spentThisMonth, spentTotal, purchaseCount, lastPurchasedAt, lastContactedAt, portraits);
        }
    }

    private Map<Long, Figures> figures(Collection<Long> memberIds, YearMonth month) {
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
                .fetchMap(MEMBER_FIGURES.MEMBER_ID, PurchasingFacts::figures);
    }

    private static Figures figures(Record5<Long, Money, Money, Integer, Instant> row) {
        Money spentThisMonth = row.value2() == null ? Money.ZERO : row.value2();
        return new Figures(spentThisMonth, row.value3(), row.value4(), row.value5());
    }
}
