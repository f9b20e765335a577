package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSENT_DECISION;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_CONSENT;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.ConsentDecisionRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberConsentRecord;
import dev.huigu.foundation.schema.app.tables.records.MemberMergeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberMerged;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Where a person stands who was asked as two members: consent that either withholds is not given, until the person is
 * asked anew. Decisions themselves stay with the member who made them.
 */
@Singleton
public class MergedConsents {
    /** A no counts more than a yes, and of two alike the later one. */
    private static final BinaryOperator<MemberConsentRecord> STRICTER =
            BinaryOperator.minBy(Comparator.comparing(MemberConsentRecord::getGiven)
                    .thenComparing(MemberConsentRecord::getDecidedAt, Comparator.reverseOrder()));

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public MergedConsents(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void merge(MemberMerged merge) {
        Map<Long, MemberConsentRecord> own = standing(merge.survivorId());
        Map<Long, MemberConsentRecord> changed = new TreeMap<>(standing(merge.mergedId()));
        changed.replaceAll((purposeId, theirs) ->
                own.containsKey(purposeId) ? STRICTER.apply(own.get(purposeId), theirs) : theirs);
        changed.values().removeIf(consent -> consent.getMemberId() == merge.survivorId());
        stand(merge.survivorId(), changed.keySet(), changed.values());
    }

    private Map<Long, MemberConsentRecord> standing(long memberId) {
        return database.sql()
                .selectFrom(MEMBER_CONSENT)
                .where(MEMBER_CONSENT.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_CONSENT.MEMBER_ID.eq(memberId))
                .fetchMap(MEMBER_CONSENT.PURPOSE_ID);
    }

    private void stand(long memberId, Collection<Long> purposeIds, Collection<MemberConsentRecord> consents) {
        database.sql()
                .deleteFrom(MEMBER_CONSENT)
                .where(MEMBER_CONSENT.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_CONSENT.MEMBER_ID.eq(memberId))
                .and(MEMBER_CONSENT.PURPOSE_ID.eq(any(purposeIds.toArray(Long[]::new))))
                .execute();
        Batches.insert(
                database,
                MEMBER_CONSENT,
                consents.stream()
                        .map(consent -> new MemberConsentRecord()
                                .setTenantId(tenant.id())
                                .setMemberId(memberId)
                                .setPurposeId(consent.getPurposeId())
                                .setGiven(consent.getGiven())
                                .setTextVersion(consent.getTextVersion())
                                .setDecidedAt(consent.getDecidedAt()))
                        .toList());
    }

    /**
     * The survivor stands as last decided, and as those decided who were merged since.
     *
     * @param others the merges into the survivor that stay in force, the earliest first
     */
    void undo(MemberMerged merge, List<MemberMergeRecord> others) {
        Set<Long> purposeIds = standing(merge.mergedId()).keySet();
        Map<Long, MemberConsentRecord> stands = decided(merge.survivorId(), purposeIds);
        for (MemberMergeRecord other : others) {
            Map<Long, MemberConsentRecord> theirs = standing(other.getMergedMemberId());
            theirs.keySet().retainAll(purposeIds);
            theirs.forEach((purposeId, their) -> stands.merge(
                    purposeId,
                    their,
                    (own, same) -> own.getDecidedAt().isAfter(other.getMergedAt()) ? own : STRICTER.apply(own, same)));
        }
        stand(merge.survivorId(), purposeIds, stands.values());
    }

    private static MemberConsentRecord consent(ConsentDecisionRecord decision) {
        return new MemberConsentRecord()
                .setPurposeId(decision.getPurposeId())
                .setGiven(decision.getGiven())
                .setTextVersion(decision.getTextVersion())
                .setDecidedAt(decision.getDecidedAt());
    }

    /** As the member itself decided last, by purpose. */
    private Map<Long, MemberConsentRecord> decided(long memberId, Collection<Long> purposeIds) {
        Map<Long, MemberConsentRecord> latest = new TreeMap<>();
        database.sql()
                .selectFrom(CONSENT_DECISION)
                .where(CONSENT_DECISION.TENANT_ID.eq(tenant.id()))
                .and(CONSENT_DECISION.MEMBER_ID.eq(memberId))
                .and(CONSENT_DECISION.PURPOSE_ID.eq(any(purposeIds.toArray(Long[]::new))))
                .orderBy(CONSENT_DECISION.ID)
                .forEach(decision -> latest.put(decision.getPurposeId(), consent(decision)));
        return latest;
    }
}
