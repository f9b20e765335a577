package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.AllocationOrder.Taker;
import dev.huigu.consultant.internal.AllocationRequest.Share;
import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.job.JobAccepted;
import dev.huigu.job.Jobs;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberSelection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Spreads members, in the order of their ids, over consultants, in the order given. Members bound to theirs already
 * stay. More members than a request can wait for are a job's.
 */
@Singleton
public class Allocations {
    static final int MOST_AT_ONCE = 5000;

    private final Caller caller;
    private final ServingConsultants serving;
    private final MemberDirectory members;
    private final MemberSelection selection;
    private final Rebinding rebinding;
    private final Jobs jobs;

    @Inject
    public Allocations(
            Caller caller,
            ServingConsultants serving,
            MemberDirectory members,
            MemberSelection selection,
            Rebinding rebinding,
            Jobs jobs) {
        this.caller = caller;
        this.serving = serving;
        this.members = members;
        this.selection = selection;
        this.rebinding = rebinding;
        this.jobs = jobs;
    }

    /** What is to be done, as things stand; the consultants are kept from leaving until the transaction ends. */
    record Plan(List<Consultant> consultants, AllocationRequest request, List<Long> members) {
        boolean isLong() {
            return members.size() > MOST_AT_ONCE;
        }

        Spread spread() {
            return Spread.of(
                    members.size(),
                    consultants.stream().map(Consultant::id).toList(),
                    request.consultants().stream().map(Share::count).toList());
        }

        Plan of(List<Long> others) {
            return new Plan(consultants, request, others);
        }
    }

    /** @throws Refusal 422 for a consultant who cannot be bound to, or a member out of the caller's reach */
    Plan plan(AllocationRequest request) {
        List<String> codes = request.consultants().stream().map(Share::code).toList();
        if (new LinkedHashSet<>(codes).size() < codes.size()) {
            throw Refusal.invalid("consultants", "not-unique", "must name each consultant once");
        }
        Map<String, Consultant> found = serving.share(codes, "consultants");
        List<Long> reached = selection.ids(request.memberIds(), request.segment(), AllocationOrder.PERMISSION);
        return new Plan(codes.stream().map(found::get).toList(), request, meant(request, reached));
    }

    private List<Long> meant(AllocationRequest request, List<Long> reached) {
        List<Long> inScope = request.scope() == AllocationScope.UNBOUND ? rebinding.unbound(reached) : reached;
        return request.limit() == null || request.limit() >= inScope.size()
                ? inScope
                : inScope.subList(0, request.limit());
    }

    /** @throws Refusal 422 if the counts do not fit the members */
    AllocationView preview(Plan plan) {
        Spread spread = plan.spread();
        Map<Long, Integer> moved = new HashMap<>();
        long first = 0;
        for (List<Long> chunk : Batches.of(plan.members())) {
            rebinding
                    .changes(spread.of(first, chunk))
                    .values()
                    .forEach(consultantId -> moved.merge(consultantId, 1, Integer::sum));
            first += chunk.size();
        }
        return view(Mode.PREVIEW, plan, moved);
    }

    /** @throws Refusal 422 if the counts do not fit the members */
    AllocationView apply(Plan planned) {
        Set<Long> locked = Set.copyOf(members.lock(planned.members()));
        Plan plan = planned.of(meant(
                planned.request(),
                planned.members().stream().filter(locked::contains).toList()));
        Map<Long, Long> wanted = plan.spread().of(0, plan.members());
        Map<Long, Integer> moved = new HashMap<>();
        rebinding
                .move(wanted, new Occasion(Reasons.ALLOCATION, caller.actor()))
                .values()
                .forEach(consultantId -> moved.merge(consultantId, 1, Integer::sum));
        return view(Mode.APPLY, plan, moved);
    }

    /** @throws Refusal 422 if the counts do not fit the members */
    JobAccepted begin(Plan plan) {
        Spread spread = plan.spread();
        List<Taker> takers = new ArrayList<>();
        for (Consultant consultant : plan.consultants()) {
            takers.add(new Taker(consultant.code(), consultant.id(), spread.count(takers.size())));
        }
        AllocationScope scope = plan.request().scope() == null
                ? AllocationScope.ALL
                : plan.request().scope();
        return jobs.begin(AllocationJob.NAME, new AllocationOrder(scope, takers), plan.members());
    }

    enum Mode {
        PREVIEW,
        APPLY
    }

    private static AllocationView view(Mode mode, Plan plan, Map<Long, Integer> moved) {
        Spread spread = plan.spread();
        List<AllocationView.Share> items = new ArrayList<>();
        for (Consultant consultant : plan.consultants()) {
            items.add(new AllocationView.Share(
                    consultant.code(),
                    consultant.name(),
                    spread.count(items.size()),
                    moved.getOrDefault(consultant.id(), 0)));
        }
        return new AllocationView(mode == Mode.PREVIEW, plan.members().size(), items);
    }
}
