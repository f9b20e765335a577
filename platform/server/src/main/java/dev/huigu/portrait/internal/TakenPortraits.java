package dev.huigu.portrait.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.IdMap;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.portrait.MemberPurchases;
import dev.huigu.portrait.MemberPurchasesBuilder;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.portrait.Portrait;
import dev.huigu.portrait.PortraitDay;
import dev.huigu.portrait.PortraitSources;
import dev.huigu.portrait.Portrayed;
import dev.huigu.portrait.PurchaseReader;
import dev.huigu.portrait.StoredValue;
import dev.huigu.tenant.TenantSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the portraits of some members, as lists show them. */
@Singleton
public class TakenPortraits {
    private final Database database;
    private final TenantContext tenant;
    private final TenantSettings settings;
    private final PurchaseReader purchases;
    private final PortraitSources sources;

    @Inject
    public TakenPortraits(
            Database database,
            TenantContext tenant,
            TenantSettings settings,
            PurchaseReader purchases,
            PortraitSources sources) {
        this.database = database;
        this.tenant = tenant;
        this.settings = settings;
        this.purchases = purchases;
        this.sources = sources;
    }

    private record Sitter(
            int issuedOn, MemberPurchases purchases, int contactedOn, int[] couponsExpireOn, StoredValue storedValue)
            implements Portrayed {}

    /** Those of each member that there is, in the order of {@link Portrait}. */
    Map<Long, List<String>> of(Collection<Long> memberIds, LocalDate today) {
        PortraitDay day = new PortraitDay(today, settings.get());
        IdMap<MemberPurchasesBuilder> bought = purchases.readWithoutLines(MembersToRead.of(memberIds));
        PortraitSources.Said said = sources.of(MembersToRead.of(memberIds));
        Map<Long, List<String>> portraits = new HashMap<>();
        issueDates(memberIds)
                .forEach((id, issuedOn) -> portraits.put(
                        id,
                        taken(
                                new Sitter(
                                        (int) issuedOn.toEpochDay(),
                                        MemberPurchasesBuilder.built(bought.get(id)),
                                        said.contactedOn(id),
                                        said.couponsExpireOn(id),
                                        said.storedValue(id)),
                                day)));
        return portraits;
    }

    private List<String> taken(Portrayed member, PortraitDay day) {
        return sources.known().stream()
                .filter(portrait -> portrait.holds(member, day))
                .map(Portrait::name)
                .toList();
    }

    private Map<Long, LocalDate> issueDates(Collection<Long> memberIds) {
        return database.sql()
                .select(MEMBER.ID, MEMBER.CARD_ISSUED_ON)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                .fetchMap(MEMBER.ID, MEMBER.CARD_ISSUED_ON);
    }
}
