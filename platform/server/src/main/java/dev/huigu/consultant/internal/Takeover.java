package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who takes which of the members of a consultant who leaves. */
final class Takeover {
    private Takeover() {}

    /**
     * The consultant of each of the members.
     *
     * @param bound the members of who leaves, in the order in which those who are on no list are spread
     * @param takers the ids of all who take members, by code
     * @throws Refusal 400 for a member on the list twice, 422 for one who is not with the consultant or if nobody takes
     *     those who are on no list
     */
    static Map<Long, Long> of(HandoverRequest request, List<Long> bound, Map<String, Long> takers) {
        Set<Long> left = new HashSet<>(bound);
        Map<Long, Long> wanted = new TreeMap<>();
        for (HandoverRequest.Assignment each : request.assignments()) {
            long memberId = Ids.find(each.memberId()).orElseThrow(() -> notBound(each.memberId()));
            if (wanted.put(memberId, takers.get(each.consultantCode())) != null) {
                throw Refusal.invalid("assignments", "not-unique", "must name each member once");
            }
            if (!left.remove(memberId)) {
                throw notBound(each.memberId());
            }
        }
        if (!left.isEmpty() && request.to().isEmpty()) {
            throw new Refusal(
                    ConsultantError.MEMBERS_LEFT,
                    "The list leaves %d members out. Add them, or say in 'to' who takes them.".formatted(left.size()));
        }
        List<Long> rest = bound.stream().filter(left::contains).toList();
        List<Long> evenly = request.to().stream().map(takers::get).toList();
        if (!rest.isEmpty()) {
            wanted.putAll(Spread.evenly(rest.size(), evenly).of(0, rest));
        }
        return wanted;
    }

    private static Refusal notBound(String memberId) {
        return Refusal.unknownReference(
                "assignments", "There is no member with id %s who is with the consultant.".formatted(memberId));
    }
}
