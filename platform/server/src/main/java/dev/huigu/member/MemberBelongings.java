package dev.huigu.member;

import java.util.Map;

/** What a later feature keeps of members, for when two of them turn out to be one person. */
public interface MemberBelongings {
    /** How many of what the merged-away member has would come over, by the things' name. */
    Map<String, Integer> comingOver(MemberPair pair);

    /** Takes the locks that come before those of members. */
    default void prepare(MemberPair pair) {}

    /** Both members are locked, and the merged-away one is gone already. */
    void merge(MemberMerged merge);

    /** Gives back what came over; both members are locked, and both are there again. */
    void undo(MemberMerged merge);
}
