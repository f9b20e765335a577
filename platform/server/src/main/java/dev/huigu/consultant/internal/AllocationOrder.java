package dev.huigu.consultant.internal;

import dev.huigu.foundation.access.Permission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the members of an allocation that takes longer than a request are spread.
 *
 * @param takers in the order in which they get members
 */
record AllocationOrder(AllocationScope scope, List<Taker> takers) {
    static final Permission PERMISSION = Permission.MEMBERS_ALLOCATE;

    record Taker(String code, long consultantId, int count) {}

    /** The consultants of members who stand one after the other, the first at a position among all. */
    Map<Long, Long> wanted(long first, List<Long> members) {
        return Spread.of(
                        takers.stream().mapToInt(Taker::count).sum(),
                        takers.stream().map(Taker::consultantId).toList(),
                        takers.stream().map(Taker::count).toList())
                .of(first, members);
    }

    /** The codes of these consultants. */
    Set<String> codes(Set<Long> consultantIds) {
        Set<String> codes = new LinkedHashSet<>();
        takers.stream()
                .filter(taker -> consultantIds.contains(taker.consultantId()))
                .forEach(taker -> codes.add(taker.code()));
        return codes;
    }
}
