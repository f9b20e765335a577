package dev.huigu.purchase;

import dev.huigu.foundation.problem.ErrorCode;

/** Why a purchase or a refund is refused. */
public enum PurchaseError implements ErrorCode {
    PURCHASE_DIFFERS(409),
    REFUND_DIFFERS(409),
    PAYMENTS_DIFFER(422),
    SEVERAL_MEMBER_REFERENCES(400),
    REFUND_EXCEEDS_PURCHASE(422);

    private final int status;

    PurchaseError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
