package dev.huigu.member;

import java.time.Instant;
import java.util.List;

/**
 * One member was merged into another.
 *
 * @param mergeId names the merge
 * @param people the merged-away member and those who had been merged into that one before
 * @param at from when on what the merged-away member does is the survivor's
 * @param actor who says so
 */
public record MemberMerged(long mergeId, MemberPair pair, List<Long> people, Instant at, String actor) {
    public long survivorId() {
        return pair.survivorId();
    }

    public long mergedId() {
        return pair.mergedId();
    }
}
