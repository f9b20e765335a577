package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_ACCESS;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberView;
import dev.huigu.member.Person;
import dev.huigu.member.PersonalRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Profiles with all cards that became one, tags, fields, consents, and who saw what in full. */
@Singleton
public class ProfileRecords implements PersonalRecords {
    private final Database database;
    private final TenantContext tenant;
    private final MemberViews views;
    private final Phones phones;
    private final Profiles profiles;
    private final FieldValues fields;
    private final Consents consents;
    private final FullViewHistory fullViews;
    private final ProfileErasure erasure;

    @Inject
    public ProfileRecords(
            Database database,
            TenantContext tenant,
            MemberViews views,
            Phones phones,
            Profiles profiles,
            FieldValues fields,
            Consents consents,
            FullViewHistory fullViews,
            ProfileErasure erasure) {
        this.database = database;
        this.tenant = tenant;
        this.views = views;
        this.phones = phones;
        this.profiles = profiles;
        this.fields = fields;
        this.consents = consents;
        this.fullViews = fullViews;
        this.erasure = erasure;
    }

    @Override
    public Set<String> tables() {
        return ProfileErasure.TABLES;
    }

    @Override
    public Map<String, Object> of(Person person) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("cards", cards(person));
        told.put("consents", PageRequest.all(page -> consents.history(person.memberId(), page)));
        told.put("fullViews", PageRequest.all(page -> fullViews.of(person.memberId(), page)));
        told.put("linksAndSessions", accesses(person));
        return told;
    }

    private List<Map<String, Object>> cards(Person person) {
        Long[] ids = person.ids();
        Map<Long, Map<String, String>> values = fields.of(person.memberIds());
        return views.find(MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(any(ids))), ids.length).stream()
                .map(found -> card(found, values.getOrDefault(found.id(), Map.of())))
                .toList();
    }

    private Map<String, Object> card(MemberViews.Versioned found, Map<String, String> values) {
        MemberView view = found.view();
        MemberRecord row = found.row();
        Profile profile = profiles.open(row);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("id", view.id());
        card.put("cardNumber", view.cardNumber());
        card.put("wechatCardNumber", view.wechatCardNumber());
        card.put("cardType", profile.cardType());
        card.put("cardIssuedOn", view.cardIssuedOn());
        card.put("recordedAt", row.getCreatedAt());
        card.put("storeCode", view.storeCode());
        card.put("consultantCode", view.consultantCode());
        card.put("name", view.name());
        card.put("phone", phones.open(row.getPhoneCipher()).number());
        card.put("gender", view.gender());
        card.put("birthday", view.birthday());
        card.put("birthdayCalendar", view.birthdayCalendar());
        card.put(
                "idNumber",
                profile.idNumber() == null ? null : profile.idNumber().number());
        card.put("address", profile.address() == null ? null : profile.address().text());
        card.put("postcode", profile.postcode());
        card.put("origin", profile.origin());
        card.put("note", profile.note());
        card.put("tags", view.tags());
        card.put("fields", values);
        card.put("portraits", view.portraits());
        card.put("mergedInto", row.getMergedInto() == null ? null : Ids.text(row.getMergedInto()));
        return card;
    }

    private List<Map<String, Object>> accesses(Person person) {
        return database.sql()
                .select(
                        MEMBER_ACCESS.KIND.as("kind"),
                        MEMBER_ACCESS.EXPIRES_AT.as("expiresAt"),
                        MEMBER_ACCESS.USED_AT.as("usedAt"))
                .from(MEMBER_ACCESS)
                .where(MEMBER_ACCESS.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_ACCESS.MEMBER_ID.eq(any(person.ids())))
                .orderBy(MEMBER_ACCESS.EXPIRES_AT)
                .fetchMaps();
    }

    @Override
    public void erase(Person person) {
        erasure.erase(person.ids());
    }
}
