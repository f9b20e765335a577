package dev.huigu.commission;

import dev.huigu.foundation.problem.ErrorCode;

/** Why something about commission is refused. */
public enum CommissionError implements ErrorCode {
    GROUP_HAS_SCHEME(409),
    SCHEME_HAS_OTHER_GROUP(409),
    WINDOWS_OVERLAP(422);

    private final int status;

    CommissionError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
