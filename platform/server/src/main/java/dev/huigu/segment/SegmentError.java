package dev.huigu.segment;

import dev.huigu.foundation.problem.ErrorCode;

public enum SegmentError implements ErrorCode {
    /** Asks for what a later feature will know. */
    CRITERION_UNAVAILABLE(422),
    /** The segment of an automatic tag asks for that tag, perhaps by way of others. */
    CIRCULAR_TAG(422),
    SEGMENT_NAME_TAKEN(409),
    /** An automatic tag goes by it. */
    SEGMENT_IN_USE(409);

    private final int status;

    SegmentError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
