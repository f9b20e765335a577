package dev.huigu.purchase;

import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/**
 * What a purchase counts for its consultant, for the answer to whoever reports it.
 *
 * @param state of the member before the purchase: {@code NEW_FIRST NEW_REPEAT LOST DORMANT OTHER}
 * @param settled in yuan, before refunds
 */
public record Settlement(
        String state,
        BigDecimal frequencyMultiplier,
        BigDecimal channelMultiplier,
        Money settled,
        String consultantCode) {

    /** Who knows settlements: the commission feature. */
    public interface Source {
        /** By purchase id; a purchase that counts for nobody is absent. */
        Map<Long, Settlement> settlementsOf(Collection<Long> purchaseIds);
    }
}
