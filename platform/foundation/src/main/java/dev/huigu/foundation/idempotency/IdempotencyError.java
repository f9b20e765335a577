package dev.huigu.foundation.idempotency;

import dev.huigu.foundation.problem.ErrorCode;

public enum IdempotencyError implements ErrorCode {
    /** The key came before, with another body. */
    IDEMPOTENCY_KEY_REUSED(409),
    /** It was done by an earlier request with this key, whose answer held a secret and is not kept. */
    ALREADY_DONE(409),
    /** The request that came first with the key is still running. */
    IN_PROGRESS(409);

    private final int status;

    IdempotencyError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
