package dev.huigu.member;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Binds new members to consultants, who are a later feature's. */
public interface FirstBindings {
    /** A code without a consultant is missing from the answer. */
    Map<String, Long> consultantIds(Collection<String> codes);

    /** Begins the history of members without one. */
    void bind(List<FirstBinding> bindings, String boundBy);

    /** With what each member's history began; one who was never bound is missing from the answer. */
    Map<Long, FirstBinding> of(Collection<Long> memberIds);

    record FirstBinding(long memberId, long consultantId, Instant startsAt) {}
}
