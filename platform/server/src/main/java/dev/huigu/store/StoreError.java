package dev.huigu.store;

import dev.huigu.foundation.problem.ErrorCode;

public enum StoreError implements ErrorCode {
    STORE_CODE_TAKEN(409);

    private final int status;

    StoreError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
