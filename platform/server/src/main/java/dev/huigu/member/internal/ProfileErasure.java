package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSENT_DECISION;
import static dev.huigu.foundation.schema.app.Tables.DUPLICATE_DISMISSAL;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_ACCESS;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_CONSENT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD_VALUE;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MERGE;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_NAME_KEY;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.ErasedCards;
import dev.huigu.member.Gender;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * Empties the rows of a person. What settlements and figures follow from stays: the day of issue, the store, the
 * purchases. Who saw what in full is the brand's own log, which nobody changes.
 */
@Singleton
public class ProfileErasure {
    static final Set<String> TABLES = Set.of(
            "member",
            "member_tag",
            "member_name_key",
            "member_field_value",
            "member_consent",
            "consent_decision",
            "member_full_view",
            "member_access",
            "member_merge",
            "duplicate_dismissal");

    private static final String NOBODY = "***";

    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final ErasedCards cards;

    @Inject
    public ProfileErasure(Database database, TenantContext tenant, Clock clock, ErasedCards cards) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.cards = cards;
    }

    void erase(Long[] ids) {
        delete(MEMBER_TAG, MEMBER_TAG.TENANT_ID, MEMBER_TAG.MEMBER_ID, ids);
        delete(MEMBER_NAME_KEY, MEMBER_NAME_KEY.TENANT_ID, MEMBER_NAME_KEY.MEMBER_ID, ids);
        delete(MEMBER_FIELD_VALUE, MEMBER_FIELD_VALUE.TENANT_ID, MEMBER_FIELD_VALUE.MEMBER_ID, ids);
        delete(MEMBER_CONSENT, MEMBER_CONSENT.TENANT_ID, MEMBER_CONSENT.MEMBER_ID, ids);
        delete(CONSENT_DECISION, CONSENT_DECISION.TENANT_ID, CONSENT_DECISION.MEMBER_ID, ids);
        delete(MEMBER_ACCESS, MEMBER_ACCESS.TENANT_ID, MEMBER_ACCESS.MEMBER_ID, ids);
        delete(DUPLICATE_DISMISSAL, DUPLICATE_DISMISSAL.TENANT_ID, DUPLICATE_DISMISSAL.MEMBER_ID, ids);
        delete(DUPLICATE_DISMISSAL, DUPLICATE_DISMISSAL.TENANT_ID, DUPLICATE_DISMISSAL.OTHER_ID, ids);
        database.sql()
                .update(MEMBER_MERGE)
                .set(MEMBER_MERGE.REASON, NOBODY)
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.MEMBER_ID.eq(any(ids)).or(MEMBER_MERGE.MERGED_MEMBER_ID.eq(any(ids))))
                .execute();
        rows(ids).forEach(this::empty);
    }

    private void delete(Table<?> table, TableField<?, Long> tenantId, TableField<?, Long> memberId, Long[] memberIds) {
        database.sql()
                .deleteFrom(table)
                .where(tenantId.eq(tenant.id()))
                .and(memberId.eq(any(memberIds)))
                .execute();
    }

    private List<MemberRecord> rows(Long[] ids) {
        return database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(ids)))
                .fetch();
    }

    private void empty(MemberRecord row) {
        database.sql()
                .update(MEMBER)
                .set(new MemberRecord()
                        .setCardNumber(nobodysCard(row))
                        .setWechatCardNumber(null)
                        .setName(NOBODY)
                        .setNameKey(NOBODY)
                        .setPhoneCipher(null)
                        .setPhoneHash(null)
                        .setPhoneTailHash(null)
                        .setPhoneOf(null)
                        .setGender(Gender.UNKNOWN.name())
                        .setBirthday(null)
                        .setBirthdayCalendar(BirthdayCalendar.SOLAR.name())
                        .setConsultantId(null)
                        .setCardType(null)
                        .setOrigin(null)
                        .setIdNumberCipher(null)
                        .setIdNumberHash(null)
                        .setAddressCipher(null)
                        .setPostcode(null)
                        .setNote(null)
                        .setGoneAt(row.getGoneAt() == null ? clock.instant() : row.getGoneAt())
                        .setVersion(row.getVersion() + 1))
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(row.getId()))
                .execute();
    }

    /** Of two people who had the same card, one after the other, the first is whom it stands for. */
    private String nobodysCard(MemberRecord row) {
        String card = cards.of(row.getCardNumber());
        boolean isTaken = database.sql()
                .fetchExists(MEMBER, MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.CARD_NUMBER.eq(card)));
        return isTaken ? card + Ids.text(row.getId()) : card;
    }
}
