package dev.huigu.member;

import dev.huigu.foundation.problem.ErrorCode;

public enum MemberError implements ErrorCode {
    PHONE_TAKEN(409),
    CARD_NUMBER_TAKEN(409),
    WECHAT_CARD_TAKEN(409),
    /** Merged into another, or erased, between being looked up and being changed. */
    MEMBER_GONE(409),
    /** Two names of one member, who is merged with itself. */
    ONE_MEMBER_ALREADY(409),
    /** Undone before, or too late to be undone. */
    MERGE_NOT_UNDOABLE(409),
    FIELD_CODE_TAKEN(409),
    FIELD_IN_USE(409),
    OPTION_IN_USE(409),
    TOO_MANY_FIELDS(422),
    TOO_MANY_PURPOSES(422),
    NO_SEGMENTS(422),
    /** What was scanned is no code of a card, or was shown too long ago. */
    CARD_CODE_UNUSABLE(422),
    /** Two tags of a group of single choice. */
    TAGS_EXCLUDE_EACH_OTHER(422),
    TOO_MANY_TAGS(422),
    /** A tag that goes by a segment cannot be put on or taken off by hand. */
    TAG_IS_AUTOMATIC(422),
    /** A one-time link that opened a session already. */
    LINK_USED(410),
    LINK_EXPIRED(410);

    private final int status;

    MemberError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
