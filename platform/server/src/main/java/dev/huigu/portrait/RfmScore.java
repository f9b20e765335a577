package dev.huigu.portrait;

import dev.huigu.foundation.money.Money;

/**
 * How lately, how often and how much a member buys.
 *
 * @param recencyDays since the last purchase
 * @param frequency purchases in the window, at least 1
 * @param netCents what they left after refunds, in 0.01 yuan
 */
public record RfmScore(int recencyDays, int frequency, long netCents) {
    /** @return null for a member who did not buy in the window */
    public static RfmScore of(MemberPurchases purchases, int windowDays, int today) {
        int frequency = purchases.count(today - windowDays, today);
        return frequency == 0
                ? null
                : new RfmScore(
                        today - purchases.lastDay(today), frequency, purchases.netCents(today - windowDays, today));
    }

    /** The average order, rounded half up: for people; classes go by the unrounded one. */
    public Money orderValue() {
        return Money.ofCents(orderCents());
    }

    /** As {@link #orderValue}, in 0.01 yuan. */
    public long orderCents() {
        return (2 * netCents + frequency) / (2L * frequency);
    }
}
