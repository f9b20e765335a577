package dev.huigu.tag;

import dev.huigu.foundation.problem.ErrorCode;

public enum TagError implements ErrorCode {
    TAG_GROUP_CODE_TAKEN(409),
    TAG_NAME_TAKEN(409),
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
