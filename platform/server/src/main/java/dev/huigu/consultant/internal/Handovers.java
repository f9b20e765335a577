package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.HandoverRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A consultant leaves: all members go evenly to others at once, and today is the consultant's last day. Undone
 * within seven days, the members who are still where the hand-over put them come back; what was bound otherwise
 * since stays.
 */
@Singleton
public class Handovers {
    private static final Duration UNDOABLE = Duration.ofDays(7);

    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final ConsultantRepository consultants;
    private final Allocations allocations;
    private final BindingHistory history;
    private final HandoverTable handovers;
    private final MemberDirectory members;

    @Inject
    public Handovers(
            TenantContext tenant,
            Caller caller,
            Clock clock,
            ConsultantRepository consultants,
            Allocations allocations,
            BindingHistory history,
            HandoverTable handovers,
            MemberDirectory members) {
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.consultants = consultants;
        this.allocations = allocations;
        this.history = history;
        this.handovers = handovers;
        this.members = members;
    }

    /** @throws Refusal 404 for a consultant out of the caller's reach, 422 if one of the others takes no members */
    HandoverView handOver(String code, List<String> toCodes) {
        Collection<String> codes = new HashSet<>(toCodes);
        if (codes.size() < toCodes.size() || !codes.add(code)) {
            throw Refusal.invalid("to", "not-unique", "must name other consultants, each once");
        }
        List<Consultant> locked = consultants.lockWithMembers(codes);
        Consultant leaving = reached(locked, code);
        Map<String, Consultant> serving = allocations.serving(toCodes, locked, "to");
        List<Consultant> takers = toCodes.stream().map(serving::get).toList();
        Instant now = clock.instant();
        LocalDate today = tenant.tenant().dateOf(now);
        long id = handovers.add(leaving.id(), now, caller.actor(), leaving.activeUntil());
        leaving.leaveOn(today);
        consultants.store();
        Map<Long, Long> moved = moveMembers(leaving, takers, id);
        return new HandoverView(
                Ids.text(id), code, now, now.plus(UNDOABLE), moved.size(), shares(takers, moved.values()));
    }

    private Map<Long, Long> moveMembers(Consultant leaving, List<Consultant> takers, long handoverId) {
        members.lock(handovers.membersOf(leaving.id()));
        List<Long> stillBound =
                handovers.membersOf(leaving.id()).stream().sorted().toList();
        Map<Long, Long> moved =
                Spread.evenly(stillBound, takers.stream().map(Consultant::id).toList());
        history.rebind(moved, new Occasion(Reasons.HANDOVER, caller.actor(), handoverId));
        return moved;
    }

    private static List<HandoverView.Share> shares(List<Consultant> takers, Collection<Long> consultantIds) {
        List<HandoverView.Share> shares = new ArrayList<>();
        for (Consultant taker : takers) {
            int count =
                    (int) consultantIds.stream().filter(id -> id == taker.id()).count();
            shares.add(new HandoverView.Share(taker.code(), taker.name(), count));
        }
        return shares;
    }

    /** @throws Refusal 409 if there is nothing to undo */
    HandoverUndoneView undo(String code) {
        Consultant returning = reached(consultants.lockWithMembers(List.of(code)), code);
        Instant now = clock.instant();
        HandoverRecord handover = handovers
                .latest(returning.id(), now.minus(UNDOABLE))
                .orElseThrow(() -> new Refusal(
                        ConsultantError.NOTHING_TO_UNDO,
                        "There is no hand-over of consultant %s of the last seven days.".formatted(code)));
        handovers.markUndone(handover.getId(), now, caller.actor());
        returning.stayUntil(handover.getActiveUntilBefore());
        consultants.store();
        List<Long> locked = members.lock(handovers.membersMovedBy(handover.getId()));
        Map<Long, Long> returned = new HashMap<>();
        handovers.stillMovedBy(handover.getId(), locked).forEach(memberId -> returned.put(memberId, returning.id()));
        history.rebind(returned, new Occasion(Reasons.HANDOVER_UNDONE, caller.actor()));
        return new HandoverUndoneView(code, returned.size(), locked.size() - returned.size());
    }

    private Consultant reached(List<Consultant> locked, String code) {
        return locked.stream()
                .filter(each -> each.code().equals(code))
                .filter(each -> caller.reaches(Permission.MEMBERS_ALLOCATE, each.storeId(), each.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consultant"));
    }
}
