package dev.huigu.safekeeping;

import dev.huigu.foundation.problem.ErrorCode;

public enum SafekeepingError implements ErrorCode {
    NOT_ENOUGH_KEPT(409),
    /** Nobody is forgotten whose goods lie in a store. */
    GOODS_STILL_KEPT(409),
    MORE_THAN_BOUGHT(422);

    private final int status;

    SafekeepingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
