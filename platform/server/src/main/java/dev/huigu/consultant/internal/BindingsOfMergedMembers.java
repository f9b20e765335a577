package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_MERGE;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.BindingRecord;
import dev.huigu.foundation.schema.app.tables.records.ConsultantRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberBelongings;
import dev.huigu.member.MemberMerged;
import dev.huigu.member.MemberPair;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who serves two members who become one: the survivor's consultant; where the survivor has none, the other's from then
 * on. Both histories stay as they are, so what was earned by either stays earned, and the other is bound as before once
 * the merge is undone, unless that consultant serves no more.
 */
@Singleton
public class BindingsOfMergedMembers implements MemberBelongings {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final BindingHistory history;
    private final HandoverTable handovers;

    @Inject
    public BindingsOfMergedMembers(
            Database database, TenantContext tenant, Clock clock, BindingHistory history, HandoverTable handovers) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.history = history;
        this.handovers = handovers;
    }

    @Override
    public Map<String, Integer> comingOver(MemberPair pair) {
        return Map.of("consultants", comingConsultant(pair).isPresent() ? 1 : 0);
    }

    /** Keeps the consultants who may get a member from leaving. */
    @Override
    public void prepare(MemberPair pair) {
        Stream.concat(Stream.of(pair.mergedId()), mergedInto(pair.survivorId(), 0).values().stream())
                .flatMap(memberId -> consultantOf(memberId).stream())
                .distinct()
                .sorted()
                .forEach(this::serves);
    }

    /** Who was merged into the member later than by a merge, by the merges, in order. */
    private Map<Long, Long> mergedInto(long survivorId, long mergeId) {
        return database.sql()
                .select(MEMBER_MERGE.ID, MEMBER_MERGE.MERGED_MEMBER_ID)
                .from(MEMBER_MERGE)
                .where(MEMBER_MERGE.TENANT_ID.eq(tenant.id()))
                .and(MEMBER_MERGE.MEMBER_ID.eq(survivorId))
                .and(MEMBER_MERGE.ID.gt(mergeId))
                .and(MEMBER_MERGE.UNDONE_AT.isNull())
                .orderBy(MEMBER_MERGE.ID)
                .fetchMap(MEMBER_MERGE.ID, MEMBER_MERGE.MERGED_MEMBER_ID);
    }

    private Optional<Long> comingConsultant(MemberPair pair) {
        return consultantOf(pair.survivorId()).isPresent()
                ? Optional.empty()
                : consultantOf(pair.mergedId()).filter(this::serves);
    }

    /** A hand-over that was undone while the member was gone is undone for the member, too. */
    private Optional<Long> consultantOf(long memberId) {
        return latest(memberId).flatMap(binding -> Optional.ofNullable(binding.getHandoverId())
                .flatMap(handovers::returned)
                .or(() -> Optional.ofNullable(binding.getConsultantId())));
    }

    private Optional<BindingRecord> latest(long memberId) {
        return database.sql()
                .selectFrom(BINDING)
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.MEMBER_ID.eq(memberId))
                .orderBy(BINDING.STARTS_AT.desc())
                .limit(1)
                .fetchOptional();
    }

    private boolean serves(long consultantId) {
        ConsultantRecord consultant = database.sql()
                .selectFrom(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.ID.eq(consultantId))
                .forShare()
                .fetchSingle();
        LocalDate until = consultant.getActiveUntil();
        return until == null || tenant.tenant().dateOf(clock.instant()).isBefore(until);
    }

    @Override
    public void merge(MemberMerged merge) {
        repeat(merge.mergedId(), null);
        comingConsultant(merge.pair()).ifPresent(consultantId -> bring(merge, merge.mergeId(), consultantId));
    }

    private void bring(MemberMerged merge, long mergeId, long consultantId) {
        history.rebind(
                Map.of(merge.survivorId(), consultantId), new Occasion(Reasons.MERGE, merge.actor(), null, mergeId));
    }

    /** A consultant whom the survivor got by the merge, and nobody since, is taken away again from now on. */
    @Override
    public void undo(MemberMerged merge) {
        giveBack(merge);
        latest(merge.survivorId())
                .filter(binding -> Long.valueOf(merge.mergeId()).equals(binding.getMergeId()))
                .ifPresent(binding -> takeAway(merge));
    }

    private void giveBack(MemberMerged merge) {
        long memberId = merge.mergedId();
        Optional<Long> bound = latest(memberId).map(BindingRecord::getConsultantId);
        Optional<Long> serving = consultantOf(memberId).filter(this::serves);
        if (serving.equals(bound)) {
            repeat(memberId, serving.orElse(null));
        } else if (serving.isPresent()) {
            history.rebind(Map.of(memberId, serving.get()), new Occasion(Reasons.HANDOVER_UNDONE, merge.actor()));
        } else {
            history.unbind(memberId, new Occasion(Reasons.MERGE_UNDONE, merge.actor()));
        }
    }

    /** The next who was merged into the survivor brings the consultant instead. */
    private void takeAway(MemberMerged merge) {
        for (var later : mergedInto(merge.survivorId(), merge.mergeId()).entrySet()) {
            Optional<Long> consultant = consultantOf(later.getValue()).filter(this::serves);
            if (consultant.isPresent()) {
                bring(merge, later.getKey(), consultant.get());
                return;
            }
        }
        history.unbind(merge.survivorId(), new Occasion(Reasons.MERGE_UNDONE, merge.actor()));
    }

    private void repeat(long memberId, Long consultantId) {
        database.sql()
                .update(MEMBER)
                .set(MEMBER.CONSULTANT_ID, consultantId)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .execute();
    }
}
