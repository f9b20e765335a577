package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSENT_DECISION;
import static dev.huigu.foundation.schema.app.Tables.CONSENT_PURPOSE;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_CONSENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ConsentDecisionRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberConsentRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** What members said to a brand's purposes: every yes and no is kept, the latest counts. */
@Singleton
public class Consents {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final MemberDirectory members;
    private final ConsentPurposes purposes;
    private final ChangedMembers changed;

    @Inject
    public Consents(
            Database database,
            TenantContext tenant,
            Clock clock,
            MemberDirectory members,
            ConsentPurposes purposes,
            ChangedMembers changed) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.members = members;
        this.purposes = purposes;
        this.changed = changed;
    }

    /** Where the member stands on each purpose of the brand, by its code. */
    List<ConsentView> of(long memberId) {
        return database.sql()
                .select(
                        CONSENT_PURPOSE.CODE,
                        CONSENT_PURPOSE.NAME,
                        MEMBER_CONSENT.GIVEN,
                        MEMBER_CONSENT.TEXT_VERSION,
                        MEMBER_CONSENT.DECIDED_AT)
                .from(CONSENT_PURPOSE)
                .leftJoin(MEMBER_CONSENT)
                .on(MEMBER_CONSENT.TENANT_ID.eq(CONSENT_PURPOSE.TENANT_ID))
                .and(MEMBER_CONSENT.PURPOSE_ID.eq(CONSENT_PURPOSE.ID))
                .and(MEMBER_CONSENT.MEMBER_ID.eq(memberId))
                .where(CONSENT_PURPOSE.TENANT_ID.eq(tenant.id()))
                .orderBy(CONSENT_PURPOSE.CODE)
                .fetch(row -> new ConsentView(
                        row.value1(), row.value2(), Boolean.TRUE.equals(row.value3()), row.value4(), row.value5()));
    }

    /** Every decision, the latest first; also those of members who were merged into this one. */
    Page<DecisionView> history(long memberId, PageRequest page) {
        Condition earlier = page.after(1)
                .map(cursor -> CONSENT_DECISION.ID.lt(cursor.number(0)))
                .orElse(noCondition());
        List<Record> rows = database.sql()
                .select(CONSENT_DECISION.fields())
                .select(CONSENT_PURPOSE.CODE)
                .from(CONSENT_DECISION)
                .join(CONSENT_PURPOSE)
                .on(CONSENT_PURPOSE.TENANT_ID.eq(CONSENT_DECISION.TENANT_ID))
                .and(CONSENT_PURPOSE.ID.eq(CONSENT_DECISION.PURPOSE_ID))
                .where(CONSENT_DECISION.TENANT_ID.eq(tenant.id()))
                .and(CONSENT_DECISION.MEMBER_ID.eq(any(members.allOf(memberId).toArray(Long[]::new))))
                .and(earlier)
                .orderBy(CONSENT_DECISION.ID.desc())
                .limit(page.fetchSize())
                .fetch(row -> row);
        return page.page(rows, Consents::decision, row -> Cursor.of(row.get(CONSENT_DECISION.ID)));
    }

    private static DecisionView decision(Record row) {
        return new DecisionView(
                row.get(CONSENT_PURPOSE.CODE),
                row.get(CONSENT_DECISION.GIVEN),
                row.get(CONSENT_DECISION.TEXT_VERSION),
                row.get(CONSENT_DECISION.DECIDED_AT),
                row.get(CONSENT_DECISION.RECORDED_BY));
    }

    /**
     * Keeps a decision; one that says nothing new is not kept again.
     *
     * @param recordedBy such as {@code staff:0H…}
     * @throws Refusal 404 if there is no such purpose
     */
    public ConsentView decide(long memberId, String purpose, ConsentDecision decision, String recordedBy) {
        members.mustLock(memberId);
        List<ConsentPurposeView> texts = purposes.texts(purpose);
        long purposeId = purposes.find(purpose).orElseThrow().getId();
        Optional<MemberConsentRecord> stands = latest(memberId, purposeId);
        int version = version(decision, stands, texts);
        if (stands.filter(consent -> consent.getGiven().equals(decision.given()) && consent.getTextVersion() == version)
                .isEmpty()) {
            keep(memberId, purposeId, decision.given(), version, recordedBy);
            changed.mark(List.of(memberId));
        }
        return of(memberId).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .findFirst()
                .orElseThrow();
    }

    private Optional<MemberConsentRecord> latest(long memberId, long purposeId) {
        return database.sql()
                .selectFrom(MEMBER_CONSENT)
                .where(MEMBER_CONSENT.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_CONSENT.MEMBER_ID.eq(memberId))
                .and(MEMBER_CONSENT.PURPOSE_ID.eq(purposeId))
                .fetchOptional();
    }

    /** To which text a decision belongs; who withdraws takes back what was said before. */
    private static int version(
            ConsentDecision decision, Optional<MemberConsentRecord> stands, List<ConsentPurposeView> texts) {
        Integer named = decision.textVersion();
        if (named == null && decision.given()) {
            throw Refusal.invalid("textVersion", "missing", "must say which text the member was shown");
        }
        if (named == null) {
            return stands.map(MemberConsentRecord::getTextVersion)
                    .orElse(texts.get(0).textVersion());
        }
        if (texts.stream().noneMatch(text -> text.textVersion() == named)) {
            throw Refusal.unknownReference("textVersion", "There is no version %d of this text.".formatted(named));
        }
        return named;
    }

    private void keep(long memberId, long purposeId, boolean given, int version, String recordedBy) {
        Instant now = clock.instant();
        database.sql()
                .insertInto(CONSENT_DECISION)
                .set(new ConsentDecisionRecord()
                        .setTenantId(tenant.id())
                        .setId(Ids.next())
                        .setMemberId(memberId)
                        .setPurposeId(purposeId)
                        .setGiven(given)
                        .setTextVersion(version)
                        .setDecidedAt(now)
                        .setRecordedBy(recordedBy))
                .execute();
        database.sql()
                .insertInto(MEMBER_CONSENT)
                .set(new MemberConsentRecord()
                        .setTenantId(tenant.id())
                        .setMemberId(memberId)
                        .setPurposeId(purposeId)
                        .setGiven(given)
                        .setTextVersion(version)
                        .setDecidedAt(now))
                .onConflict(MEMBER_CONSENT.TENANT_ID, MEMBER_CONSENT.MEMBER_ID, MEMBER_CONSENT.PURPOSE_ID)
                .doUpdate()
                .set(Map.of(
                        MEMBER_CONSENT.GIVEN, excluded(MEMBER_CONSENT.GIVEN),
                        MEMBER_CONSENT.TEXT_VERSION, excluded(MEMBER_CONSENT.TEXT_VERSION),
                        MEMBER_CONSENT.DECIDED_AT, excluded(MEMBER_CONSENT.DECIDED_AT)))
                .execute();
    }
}
