package dev.huigu.commission.internal;

import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * All that the settlement of one purchase follows from, besides the schemes.
 *
 * @param previousOn the day of the member's purchase before this one; null if there was none
 * @param consultantId bound at the moment of the purchase; null: counts for nobody
 * @param groupId the consultant's group at that moment, or null
 * @param refunds in the order in which they are taken: (refunded at, source, number)
 */
record PurchaseFacts(
        long purchaseId,
        LocalDate purchasedOn,
        Channel channel,
        Money paid,
        LocalDate cardIssuedOn,
        LocalDate previousOn,
        Long consultantId,
        Long groupId,
        List<Refund> refunds) {

    record Refund(long id, Instant refundedAt, Money amount) {}

    YearMonth month() {
        return YearMonth.from(purchasedOn);
    }

    PurchaseFacts with(List<Refund> itsRefunds) {
        return new PurchaseFacts(
                purchaseId, purchasedOn, channel, paid, cardIssuedOn, previousOn, consultantId, groupId, itsRefunds);
    }
}
