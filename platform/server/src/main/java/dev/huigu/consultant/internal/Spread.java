package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.problem.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Divides a number of members among consultants. */
final class Spread {
    private Spread() {}

    /**
     * Gives members to consultants, in the order of both.
     *
     * @param counts how many each consultant is to get, null where no count is given
     * @return the consultant of each member
     * @throws Refusal 422 if the counts given do not fit the number of members
     */
    static Map<Long, Long> over(List<Long> members, List<Long> consultants, List<Integer> counts) {
        Map<Long, Long> spread = new LinkedHashMap<>();
        Iterator<Long> next = members.iterator();
        Iterator<Integer> shares = shares(members.size(), counts).iterator();
        for (long consultant : consultants) {
            for (int left = shares.next(); left > 0; left--) {
                spread.put(next.next(), consultant);
            }
        }
        return spread;
    }

    static Map<Long, Long> evenly(List<Long> members, List<Long> consultants) {
        return over(members, consultants, Collections.nCopies(consultants.size(), null));
    }

    /** What the counts leave goes evenly to those without one, the first getting one more where it is uneven. */
    private static List<Integer> shares(int members, List<Integer> counts) {
        long given = counts.stream()
                .filter(Objects::nonNull)
                .mapToLong(count -> count)
                .sum();
        int open = (int) counts.stream().filter(Objects::isNull).count();
        long left = members - given;
        if (left < 0 || (open == 0 && left > 0)) {
            throw new Refusal(
                    ConsultantError.COUNTS_DIFFER,
                    "The counts add up to %d, the members are %d. Leave a count out to give what is left."
                            .formatted(given, members));
        }
        List<Integer> shares = new ArrayList<>();
        for (Integer count : counts) {
            if (count != null) {
                shares.add(count);
            } else {
                int share = (int) ((left + open - 1) / open);
                shares.add(share);
                left -= share;
                open--;
            }
        }
        return shares;
    }
}
