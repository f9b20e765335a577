package dev.huigu.purchase;

import dev.huigu.foundation.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Refunds now count against their purchases: in the transaction that recorded either, members locked. */
public record RefundsApplied(List<Applied> refunds) {

    /**
     * @param memberId of the purchase; null for a customer without a card
     * @param purchasedOn the date of the purchase in the tenant's zone
     * @param amount in yuan
     */
    public record Applied(long purchaseId, Long memberId, LocalDate purchasedOn, Money amount) {}
}
