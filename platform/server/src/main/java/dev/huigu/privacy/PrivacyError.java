package dev.huigu.privacy;

import dev.huigu.foundation.problem.ErrorCode;

public enum PrivacyError implements ErrorCode {
    /** What was to confirm an erasure is not this member's card number. */
    CARD_NUMBER_DIFFERS(422);

    private final int status;

    PrivacyError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
