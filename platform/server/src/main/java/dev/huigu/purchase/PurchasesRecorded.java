package dev.huigu.purchase;

import dev.huigu.foundation.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * New purchases were recorded: one event a batch, in the transaction of the batch, members locked. Refunds that
 * had waited for one of them follow as {@link RefundsApplied}.
 */
public record PurchasesRecorded(List<Recorded> purchases) {

    /**
     * @param memberId null for a customer without a card
     * @param purchasedOn the date in the tenant's zone
     * @param paid in yuan, before any refund
     */
    public record Recorded(long id, Long memberId, Instant purchasedAt, LocalDate purchasedOn, Money paid) {}
}
