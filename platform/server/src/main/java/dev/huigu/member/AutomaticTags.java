package dev.huigu.member;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tags that nobody puts on: who is in a tag's segment carries it. Segments are a later feature's. */
public interface AutomaticTags {
    /**
     * Their names, in order, by the ids of members; one who carries none may be missing. In any transaction, in a number
     * of statements that grows neither with the members nor with the tags.
     */
    Map<Long, List<String>> of(Collection<Long> memberIds);

    /** How many of the members whom the caller reaches carry each, by the tags' ids; with none may be missing. */
    Map<Long, Integer> counts(Permission permission);

    /**
     * Who of the members whom the caller reaches carries the tag, in a transaction that has changed none of them; empty
     * unless there is an automatic tag of that name.
     */
    Optional<Carriers> carriers(Wanted wanted, Permission permission);

    /**
     * Which of those who carry a tag are asked for; there are none with a code that nobody has.
     *
     * @param consultantCode bound to this consultant; null: to whomever
     * @param storeCode of this store; null: of any
     */
    record Wanted(String tag, String consultantCode, String storeCode) {}

    /**
     * The segment that a tag is to go by.
     *
     * @throws Refusal 422 unless the text is the id of one
     */
    long segmentId(String text);

    /** @throws Refusal 422 if the segment cannot be asked, or asks for a tag that goes by itself */
    void mustBeAskable(long segmentId);

    /** Members as they are when they are asked for. */
    interface Carriers {
        /** The ids of at most so many below one, the highest first. */
        List<Long> before(long id, int most);

        /** All ids, the lowest first. */
        long[] ids();
    }
}
