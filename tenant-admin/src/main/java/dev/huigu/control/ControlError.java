package dev.huigu.control;

import dev.huigu.foundation.problem.ErrorCode;

/** The refusals of the control plane. */
public enum ControlError implements ErrorCode {
    SLUG_TAKEN(409),
    EMAIL_TAKEN(409),
    /** Somebody of another brand whose e-mail address was never confirmed, where confirmation is asked for. */
    EMAIL_UNCONFIRMED(409),
    INVITATION_INVALID(410);

    private final int status;

    ControlError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
