package dev.huigu.staff;

import dev.huigu.foundation.problem.ErrorCode;

public enum StaffError implements ErrorCode {
    /** The token names no organization, several, or one that is no brand here. */
    UNKNOWN_TENANT(401),
    TENANT_SUSPENDED(401),
    /** The person exists but does not work for this brand, or not any more. */
    NOT_STAFF(403),
    /** Owner rights are given, taken and touched by owners alone. */
    OWNER_RIGHTS(403),
    ALREADY_STAFF(409),
    CONSULTANT_TAKEN(409),
    LAST_OWNER(409);

    private final int status;

    StaffError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
