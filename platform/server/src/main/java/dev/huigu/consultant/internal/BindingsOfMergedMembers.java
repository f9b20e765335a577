package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;

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

/**
 * Who serves two members who become one: the survivor's consultant; where the survivor has none, the other's from then
 * on. Both histories stay as they are, so what was earned by either stays earned, and the other is bound as before once
 * the merge is undone.
 */
@Singleton
public class BindingsOfMergedMembers implements MemberBelongings {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final BindingHistory history;

    @Inject
    public BindingsOfMergedMembers(Database database, TenantContext tenant, Clock clock, BindingHistory history) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.history = history;
    }

    @Override
    public Map<String, Integer> comingOver(MemberPair pair) {
        return Map.of("consultants", comingConsultant(pair).isPresent() ? 1 : 0);
    }

    /** Keeps the consultant who may take over from leaving. */
    @Override
    public void prepare(MemberPair pair) {
        comingConsultant(pair);
    }

    private Optional<Long> comingConsultant(MemberPair pair) {
        return consultantOf(pair.survivorId()).isPresent()
                ? Optional.empty()
                : consultantOf(pair.mergedId()).filter(this::serves);
    }

    private Optional<Long> consultantOf(long memberId) {
        return latest(memberId).map(BindingRecord::getConsultantId);
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
        comingConsultant(merge.pair())
                .ifPresent(consultantId -> history.rebind(
                        Map.of(merge.survivorId(), consultantId), new Occasion(Reasons.MERGE, merge.actor())));
    }

    /** A consultant whom the survivor got by the merge, and nobody since, is taken away again from now on. */
    @Override
    public void undo(MemberMerged merge) {
        repeat(merge.mergedId(), consultantOf(merge.mergedId()).orElse(null));
        latest(merge.survivorId())
                .filter(binding -> binding.getReason().equals(Reasons.MERGE))
                .filter(binding -> !binding.getRecordedAt().isBefore(merge.at()))
                .ifPresent(binding ->
                        history.unbind(merge.survivorId(), new Occasion(Reasons.MERGE_UNDONE, merge.actor())));
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
