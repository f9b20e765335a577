package dev.huigu.commission;

import static dev.huigu.foundation.schema.app.Tables.COMMISSION_SCHEME;
import static dev.huigu.foundation.schema.app.Tables.COMMISSION_SCHEME_VERSION;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;
import static org.jooq.impl.DSL.max;

import dev.huigu.commission.internal.SettlementEngine;
import dev.huigu.commission.internal.SettlementGate;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.CommissionSchemeRecord;
import dev.huigu.foundation.schema.app.tables.records.CommissionSchemeVersionRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Channel;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * Publishes schemes. A version holds from its month on; earlier months keep theirs. Every purchase from that month
 * on is settled anew in the same transaction, while the brand's purchases wait.
 */
@Singleton
public class CommissionSchemes {
    private final Database database;
    private final TenantContext tenant;
    private final SettlementGate gate;
    private final SettlementEngine engine;
    private final Clock clock;

    @Inject
    public CommissionSchemes(
            Database database, TenantContext tenant, SettlementGate gate, SettlementEngine engine, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.gate = gate;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Adds a version, or takes the place of the one with the same month.
     *
     * @throws Refusal GROUP_HAS_SCHEME if the group, or everybody in general, has a scheme of another code;
     *     SCHEME_HAS_OTHER_GROUP if this code is another group's; 400 if a multiplier or channel is missing
     */
    public void publish(String code, SchemeTerms terms) {
        mustBeComplete(terms);
        gate.enterAlone();
        CommissionSchemeRecord scheme = scheme(code, groupId(terms.groupCode()));
        database.sql()
                .insertInto(COMMISSION_SCHEME_VERSION)
                .set(row(scheme.getId(), nextVersion(scheme.getId()), terms))
                .execute();
        engine.settleFrom(terms.validFrom());
    }

    private static void mustBeComplete(SchemeTerms terms) {
        Arrays.stream(MemberState.values()).forEach(state -> mustHave(terms.multipliers(), state, "multipliers"));
        Arrays.stream(Channel.values()).forEach(channel -> mustHave(terms.channels(), channel, "channels"));
        if (!terms.target().isMoreThan(Money.ZERO)) {
            throw Refusal.invalid("target", "positive", "target must be more than 0.00");
        }
        if (terms.windows().dormantDays() >= terms.windows().lostDays()) {
            throw new Refusal(CommissionError.WINDOWS_OVERLAP, "lostDays must be more than dormantDays.");
        }
    }

    private static void mustHave(Map<? extends Enum<?>, BigDecimal> multipliers, Enum<?> key, String field) {
        if (multipliers.get(key) == null) {
            throw Refusal.invalid(field + "." + key, "not-null", "%s.%s must be given".formatted(field, key));
        }
    }

    private Long groupId(String groupCode) {
        if (groupCode == null) {
            return null;
        }
        return database.sql()
                .select(CONSULTANT_GROUP.ID)
                .from(CONSULTANT_GROUP)
                .where(CONSULTANT_GROUP.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT_GROUP.CODE.eq(groupCode))
                .fetchOptional(CONSULTANT_GROUP.ID)
                .orElseThrow(() -> Refusal.unknownReference(
                        "groupCode", "There is no consultant group with code %s.".formatted(groupCode)));
    }

    private CommissionSchemeRecord scheme(String code, Long groupId) {
        CommissionSchemeRecord known = database.sql()
                .selectFrom(COMMISSION_SCHEME)
                .where(COMMISSION_SCHEME.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_SCHEME.CODE.eq(code))
                .fetchOne();
        if (known == null) {
            return create(code, groupId);
        }
        if (!Objects.equals(known.getGroupId(), groupId)) {
            throw new Refusal(
                    CommissionError.SCHEME_HAS_OTHER_GROUP,
                    "Scheme %s is for another group; a scheme keeps its group. Use another code.".formatted(code));
        }
        return known;
    }

    private CommissionSchemeRecord create(String code, Long groupId) {
        database.sql()
                .select(COMMISSION_SCHEME.CODE)
                .from(COMMISSION_SCHEME)
                .where(COMMISSION_SCHEME.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_SCHEME.GROUP_ID.isNotDistinctFrom(groupId))
                .fetchOptional(COMMISSION_SCHEME.CODE)
                .ifPresent(other -> {
                    throw new Refusal(
                            CommissionError.GROUP_HAS_SCHEME,
                            "The group has scheme %s already; publish a version of that one.".formatted(other));
                });
        CommissionSchemeRecord scheme = new CommissionSchemeRecord()
                .setTenantId(tenant.id())
                .setId(Ids.next())
                .setCode(code)
                .setGroupId(groupId);
        database.sql().insertInto(COMMISSION_SCHEME).set(scheme).execute();
        return scheme;
    }

    private int nextVersion(long schemeId) {
        Integer latest = database.sql()
                .select(max(COMMISSION_SCHEME_VERSION.VERSION))
                .from(COMMISSION_SCHEME_VERSION)
                .where(COMMISSION_SCHEME_VERSION.TENANT_ID.eq(tenant.id()))
                .and(COMMISSION_SCHEME_VERSION.SCHEME_ID.eq(schemeId))
                .fetchSingle(0, Integer.class);
        return latest == null ? 1 : latest + 1;
    }

    private CommissionSchemeVersionRecord row(long schemeId, int version, SchemeTerms terms) {
        return new CommissionSchemeVersionRecord()
                .setTenantId(tenant.id())
                .setSchemeId(schemeId)
                .setVersion(version)
                .setName(terms.name())
                .setValidFrom(terms.validFrom())
                .setNewDays(terms.windows().newDays())
                .setDormantDays(terms.windows().dormantDays())
                .setLostDays(terms.windows().lostDays())
                .setNewFirst(terms.multipliers().get(MemberState.NEW_FIRST))
                .setNewRepeat(terms.multipliers().get(MemberState.NEW_REPEAT))
                .setLost(terms.multipliers().get(MemberState.LOST))
                .setDormant(terms.multipliers().get(MemberState.DORMANT))
                .setOther(terms.multipliers().get(MemberState.OTHER))
                .setOffline(terms.channels().get(Channel.OFFLINE))
                .setOnline(terms.channels().get(Channel.ONLINE))
                .setTarget(terms.target())
                .setBase(terms.base())
                .setShortfallRate(terms.shortfallRate())
                .setExcessRate(terms.excessRate())
                .setPublishedAt(clock.instant());
    }
}
