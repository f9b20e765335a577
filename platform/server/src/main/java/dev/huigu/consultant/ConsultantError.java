package dev.huigu.consultant;

import dev.huigu.foundation.problem.ErrorCode;

public enum ConsultantError implements ErrorCode {
    CONSULTANT_CODE_TAKEN(409),
    /** No members are bound any more to a consultant who left. */
    CONSULTANT_LEFT(422),
    /** Counts of an allocation that do not fit the number of members. */
    COUNTS_DIFFER(422),
    /** A scan, where the brand lets members stay with whom they have. */
    BOUND_TO_ANOTHER(409),
    /** A scan, where the brand lets members move if they agree. */
    CONSENT_NEEDED(409),
    /** A hand-over by list that leaves members out, with nobody who takes the rest. */
    MEMBERS_LEFT(422),
    /** The consultant left and has no members any more. */
    NOTHING_TO_HAND_OVER(409),
    /** There is no hand-over of the last seven days, or it was undone already. */
    NOTHING_TO_UNDO(409);

    private final int status;

    ConsultantError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
