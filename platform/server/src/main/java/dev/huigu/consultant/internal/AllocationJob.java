package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.job.JobChunk;
import dev.huigu.job.JobCounts;
import dev.huigu.job.JobKind;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Allocates members whose consultants their places in the job say. Counts who {@code moved}, and who was {@code kept}:
 * bound so already or, where only the unbound are meant, bound by somebody else meanwhile.
 */
@Singleton
public class AllocationJob implements JobKind {
    static final String NAME = "allocation";

    private final Caller caller;
    private final ServingConsultants serving;
    private final MemberDirectory members;
    private final Rebinding rebinding;

    @Inject
    public AllocationJob(Caller caller, ServingConsultants serving, MemberDirectory members, Rebinding rebinding) {
        this.caller = caller;
        this.serving = serving;
        this.members = members;
        this.rebinding = rebinding;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobCounts work(JobChunk chunk) {
        AllocationOrder order = chunk.parameters(AllocationOrder.class);
        Map<Long, Long> wanted = order.wanted(chunk.first(), chunk.items());
        serving.share(order.codes(Set.copyOf(wanted.values())), "consultants");
        List<Long> reached = members.lock(members.reached(chunk.items(), AllocationOrder.PERMISSION));
        List<Long> meant = order.scope() == AllocationScope.UNBOUND ? rebinding.unbound(reached) : reached;
        wanted.keySet().retainAll(Set.copyOf(meant));
        int moved = rebinding
                .move(wanted, new Occasion(Reasons.ALLOCATION, caller.actor()))
                .size();
        return new JobCounts(
                chunk.items().size() - reached.size(),
                Map.of("moved", (long) moved, "kept", (long) reached.size() - moved));
    }
}
