package dev.huigu.member;

import dev.huigu.foundation.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What later features know of members. */
public interface MemberFacts {
    /** In a number of statements that does not grow with the members; one without facts may be missing. */
    Map<Long, Facts> of(Collection<Long> memberIds);

    /**
     * @param spentThisMonth net, in the calendar month of now in the tenant's zone
     * @param lastPurchasedAt null: never
     * @param lastContactedAt null: never
     */
    record Facts(
            Money spentThisMonth,
            Money spentTotal,
            int purchaseCount,
            Instant lastPurchasedAt,
            Instant lastContactedAt,
            List<String> portraits) {
        public static final Facts NONE = new Facts(Money.ZERO, Money.ZERO, 0, null, null, List.of());
    }
}
