package dev.huigu.consultant.internal;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.problem.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many of a number of members each consultant gets. Members and consultants have an order: the first consultant
 * gets the first members, so a member's position alone says whose the member is.
 */
final class Spread {
    private final List<Long> consultants;

    /** Of each consultant, the position after the last member's. */
    private final List<Long> ends;

    private Spread(List<Long> consultants, List<Long> ends) {
        this.consultants = consultants;
        this.ends = ends;
    }

    /**
     * What the counts leave goes evenly to those without one, the first getting one more where it is uneven.
     *
     * @param counts how many each consultant is to get, null where no count is given
     * @throws Refusal 422 if the counts given do not fit the number of members
     */
    static Spread of(int members, List<Long> consultants, List<Integer> counts) {
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
        List<Long> ends = new ArrayList<>();
        long end = 0;
        for (Integer count : counts) {
            long share = count == null ? (left + open - 1) / open : count;
            if (count == null) {
                left -= share;
                open--;
            }
            end += share;
            ends.add(end);
        }
        return new Spread(consultants, ends);
    }

    static Spread evenly(int members, List<Long> consultants) {
        return of(members, consultants, Collections.nCopies(consultants.size(), null));
    }

    /** How many the consultant gets who is the so-manieth, from 0. */
    int count(int consultant) {
        return Math.toIntExact(ends.get(consultant) - (consultant == 0 ? 0 : ends.get(consultant - 1)));
    }

    /**
     * The consultant of each of some members who stand one after the other.
     *
     * @param first the position of the first of them among all
     */
    Map<Long, Long> of(long first, List<Long> members) {
        Map<Long, Long> wanted = new LinkedHashMap<>();
        int consultant = 0;
        for (int i = 0; i < members.size(); i++) {
            while (first + i >= ends.get(consultant)) {
                consultant++;
            }
            wanted.put(members.get(i), consultants.get(consultant));
        }
        return wanted;
    }
}
