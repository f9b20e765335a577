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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A consultant leaves: all members go to others at once, evenly or by list, and today is the consultant's last day. Undone
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
    private final ServingConsultants serving;
    private final BindingHistory history;
    private final HandoverTable handovers;
    private final MemberDirectory members;

    @Inject
    public Handovers(
            TenantContext tenant,
            Caller caller,
            Clock clock,
            ConsultantRepository consultants,
            ServingConsultants serving,
            BindingHistory history,
            HandoverTable handovers,
            MemberDirectory members) {
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.consultants = consultants;
        this.serving = serving;
        this.history = history;
        this.handovers = handovers;
        this.members = members;
    }

    /**
     * @throws Refusal 404 for a consultant out of the caller's reach, 409 for one who left and has no members, 422 if one
     *     of the others takes no members, or the list does not fit
     */
    HandoverView handOver(String code, HandoverRequest request) {
        Parties parties = parties(code, request, consultants.lockWithMembers(codes(code, request)));
        members.lock(handovers.membersOf(parties.leaving().id()));
        Map<Long, Long> wanted = wanted(parties, request);
        Instant now = clock.instant();
        long id = handovers.add(
                parties.leaving().id(), now, caller.actor(), parties.leaving().activeUntil());
        parties.leaving().leaveOn(tenant.tenant().dateOf(now));
        consultants.store();
        history.rebind(wanted, new Occasion(Reasons.HANDOVER, caller.actor(), id, null));
        return new HandoverView(
                false, Ids.text(id), code, now, now.plus(UNDOABLE), wanted.size(), parties.shares(wanted.values()));
    }

    /** What {@link #handOver} would do now; refused as that would be. */
    HandoverView preview(String code, HandoverRequest request) {
        Parties parties = parties(code, request, consultants.share(codes(code, request)));
        Map<Long, Long> wanted = wanted(parties, request);
        return new HandoverView(true, null, code, null, null, wanted.size(), parties.shares(wanted.values()));
    }

    private record Parties(Consultant leaving, List<Consultant> takers) {
        Map<String, Long> takerIds() {
            return takers.stream().collect(Collectors.toMap(Consultant::code, Consultant::id));
        }

        List<HandoverView.Share> shares(Collection<Long> consultantIds) {
            Map<Long, Integer> counts = new HashMap<>();
            consultantIds.forEach(consultantId -> counts.merge(consultantId, 1, Integer::sum));
            return takers.stream()
                    .map(taker ->
                            new HandoverView.Share(taker.code(), taker.name(), counts.getOrDefault(taker.id(), 0)))
                    .toList();
        }
    }

    private static Collection<String> codes(String code, HandoverRequest request) {
        Set<String> codes = new HashSet<>(request.takers());
        if (codes.isEmpty()) {
            throw Refusal.invalid("to", "not-empty", "or assignments must say who takes the members");
        }
        if (new HashSet<>(request.to()).size() < request.to().size() || !codes.add(code)) {
            throw Refusal.invalid("to", "not-unique", "must name other consultants, each once");
        }
        return codes;
    }

    private Parties parties(String code, HandoverRequest request, List<Consultant> locked) {
        Consultant leaving = reached(locked, code);
        Map<String, Consultant> found = serving.among(locked, request.takers(), "to");
        return new Parties(leaving, request.takers().stream().map(found::get).toList());
    }

    private Map<Long, Long> wanted(Parties parties, HandoverRequest request) {
        List<Long> bound =
                handovers.membersOf(parties.leaving().id()).stream().sorted().toList();
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        if (bound.isEmpty() && !parties.leaving().takesMembersOn(today)) {
            throw new Refusal(
                    ConsultantError.NOTHING_TO_HAND_OVER,
                    "Consultant %s left and has no members any more."
                            .formatted(parties.leaving().code()));
        }
        return Takeover.of(request, bound, parties.takerIds());
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
