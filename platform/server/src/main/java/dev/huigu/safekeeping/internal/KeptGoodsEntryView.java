package dev.huigu.safekeeping.internal;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deposit or a pick-up.
 *
 * @param balance what lay there afterwards
 * @param purchase null: a pick-up, or a deposit that names none
 */
@Schema(name = "KeptGoodsEntry")
public record KeptGoodsEntryView(
        String id,
        Kind kind,
        String storeCode,
        String productCode,
        String productName,
        BigDecimal quantity,
        BigDecimal balance,
        @Schema(nullable = true) PurchaseReference purchase,
        @Schema(nullable = true) String note,
        Instant recordedAt,
        String recordedBy) {
    /** What happened to the goods. */
    public enum Kind {
        DEPOSIT,
        PICK_UP
    }
}
