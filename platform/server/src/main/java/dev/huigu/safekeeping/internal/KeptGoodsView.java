package dev.huigu.safekeeping.internal;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of one product lies for a member in one store. */
@Schema(name = "KeptGoods")
public record KeptGoodsView(
        String storeCode,
        String storeName,
        String productCode,
        String productName,
        @Schema(nullable = true) String unit,
        BigDecimal quantity) {}
