package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Binds one member to one consultant, as a person wishes. */
@Singleton
public class SingleBindings {
    private final Caller caller;
    private final ServingConsultants serving;
    private final MemberDirectory members;
    private final Rebinding rebinding;

    @Inject
    public SingleBindings(Caller caller, ServingConsultants serving, MemberDirectory members, Rebinding rebinding) {
        this.caller = caller;
        this.serving = serving;
        this.members = members;
        this.rebinding = rebinding;
    }

    /**
     * A member who is bound to the consultant already stays.
     *
     * @return the member's id
     * @throws Refusal 404 for a member out of the caller's reach, 422 for a consultant who cannot be bound to
     */
    long bind(NewBinding binding) {
        Map<String, Consultant> found = serving.share(List.of(binding.consultantCode()), "consultantCode");
        long memberId = members.mustReach(binding.memberId(), Permission.MEMBERS_ALLOCATE);
        members.mustLock(memberId);
        rebinding.move(
                Map.of(memberId, found.get(binding.consultantCode()).id()),
                new Occasion(binding.reason().strip(), caller.actor()));
        return memberId;
    }
}
