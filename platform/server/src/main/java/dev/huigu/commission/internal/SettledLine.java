package dev.huigu.commission.internal;

import dev.huigu.commission.MemberState;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a purchase, or one refund of it, means for a consultant's month.
 *
 * @param refundId 0 for the purchase itself
 * @param consultantId null: counts for nobody (any more)
 * @param paid in yuan; of a refund negative
 * @param settled in yuan; of a refund what it takes away, zero or negative
 */
record SettledLine(
        long purchaseId,
        long refundId,
        Long consultantId,
        YearMonth month,
        LocalDate day,
        Money paid,
        MemberState state,
        LocalDate previousOn,
        BigDecimal frequencyMultiplier,
        BigDecimal channelMultiplier,
        Money settled,
        Long schemeId,
        Integer schemeVersion) {

    boolean counts() {
        return consultantId != null;
    }

    boolean isPurchase() {
        return refundId == 0;
    }

    Key key() {
        return new Key(purchaseId, refundId);
    }

    /** This line when nobody earns by it any more. */
    SettledLine voided() {
        return new SettledLine(
                purchaseId,
                refundId,
                null,
                null,
                day,
                paid,
                state,
                previousOn,
                frequencyMultiplier,
                channelMultiplier,
                Money.ZERO,
                null,
                null);
    }

    /** One line in force each. */
    record Key(long purchaseId, long refundId) {}
}
