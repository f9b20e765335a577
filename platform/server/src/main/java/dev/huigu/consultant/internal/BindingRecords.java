package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.CARD_OPENING;
import static org.jooq.impl.DSL.any;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.Person;
import dev.huigu.member.PersonalRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom a person was bound to, and the card that was opened by a scan. Rewards follow from bindings, so they stay, but for
 * the reasons, which persons wrote; from then on nobody serves who is forgotten.
 */
@Singleton
public class BindingRecords implements PersonalRecords {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final BindingHistory history;

    @Inject
    public BindingRecords(Database database, TenantContext tenant, Caller caller, BindingHistory history) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.history = history;
    }

    @Override
    public Set<String> tables() {
        return Set.of("binding", "card_opening");
    }

    @Override
    public Map<String, Object> of(Person person) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "bindings",
                person.memberIds().stream()
                        .flatMap(memberId -> history.of(memberId).stream())
                        .toList());
        told.put("cardOpenings", openings(person));
        return told;
    }

    private List<Map<String, Object>> openings(Person person) {
        return database.sql()
                .select(CARD_OPENING.OPENED_AT.as("openedAt"), CARD_OPENING.CONSENT_VERSION.as("consentVersion"))
                .from(CARD_OPENING)
                .where(CARD_OPENING.TENANT_ID.eq(tenant.id()))
                .and(CARD_OPENING.MEMBER_ID.eq(any(person.ids())))
                .fetchMaps();
    }

    @Override
    public void erase(Person person) {
        history.unbind(person.memberId(), new Occasion(Reasons.ERASED, caller.actor()));
        database.sql()
                .update(BINDING)
                .set(BINDING.REASON, Reasons.ERASED)
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.MEMBER_ID.eq(any(person.ids())))
                .execute();
        database.sql()
                .deleteFrom(CARD_OPENING)
                .where(CARD_OPENING.TENANT_ID.eq(tenant.id()))
                .and(CARD_OPENING.MEMBER_ID.eq(any(person.ids())))
                .execute();
    }
}
