package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A tag as members carry it.
 *
 * @param singleGroupId the group of which a member carries one tag at most; null: any number
 * @param isAutomatic whether who is in its segment carries it
 */
record Tag(long id, String name, Long singleGroupId, boolean isAutomatic) {
    /** @throws Refusal 422 if a segment decides about one of them */
    static void mustBeByHand(Collection<Tag> tags) {
        tags.stream().filter(Tag::isAutomatic).findFirst().ifPresent(tag -> {
            throw new Refusal(
                    MemberError.TAG_IS_AUTOMATIC,
                    "The tag '%s' goes by a segment: it can be neither put on nor taken off by hand."
                            .formatted(tag.name()));
        });
    }

    /** @throws Refusal 422 if two of them exclude each other */
    static void mustGoTogether(Collection<Tag> tags) {
        Map<Long, Tag> chosen = new HashMap<>();
        for (Tag tag : tags) {
            Tag other = tag.singleGroupId() == null ? null : chosen.put(tag.singleGroupId(), tag);
            if (other != null) {
                throw new Refusal(
                        MemberError.TAGS_EXCLUDE_EACH_OTHER,
                        "A member carries either '%s' or '%s'. Choose one of them."
                                .formatted(other.name(), tag.name()));
            }
        }
    }
}
