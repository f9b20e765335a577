package dev.huigu.purchase.internal;

import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A purchase in a member's history.
 *
 * @param paid in yuan, before refunds
 * @param refunded in yuan, what came back so far
 */
public record PurchaseDetails(
        String id,
        String number,
        String source,
        String storeCode,
        Channel channel,
        Instant purchasedAt,
        Money paid,
        Money refunded,
        List<Line> lines) {

    /** One product of it; {@code unitPrice} is null where the till sent none. */
    public record Line(
            String productCode,
            String productName,
            @Schema(nullable = true) String unit,
            BigDecimal quantity,
            @Schema(nullable = true) Money unitPrice,
            Money paid) {}
}
