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
 */
record Tag(long id, String name, Long singleGroupId) {
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
