package dev.huigu.tag;

import dev.huigu.foundation.problem.ErrorCode;

public enum TagError implements ErrorCode {
    TAG_GROUP_CODE_TAKEN(409),
    TAG_NAME_TAKEN(409),
    /** Members carry by hand what is to go by a segment. */
    TAG_CARRIED_BY_HAND(409),
    /** Nobody can keep a segment from holding members who carry another tag of the group. */
    AUTOMATIC_IN_SINGLE_CHOICE(422),
    /** Members carry several tags of what is to be a group of single choice. */
    TAGS_CARRIED_TOGETHER(409);

    private final int status;

    TagError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
