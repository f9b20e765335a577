package dev.huigu.member;

import java.util.List;

/**
 * A member, and all whose row that has become.
 *
 * @param memberIds in order; the member's own is one of them
 */
public record Person(long memberId, List<Long> memberIds) {
    /** For statements. */
    public Long[] ids() {
        return memberIds.toArray(Long[]::new);
    }
}
