package dev.huigu.catalog.internal;

import dev.huigu.catalog.NewProduct;
import dev.huigu.foundation.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record ProductView(
        String id,
        String code,
        String name,
        @Schema(nullable = true) String category,
        @Schema(nullable = true) String brand,
        @Schema(nullable = true) String unit,
        Money price,
        @Schema(nullable = true) Integer consumptionDays) {
    ProductView(String id, NewProduct product) {
        this(
                id,
                product.code(),
                product.name(),
                product.category(),
                product.brand(),
                product.unit(),
                product.price(),
                product.consumptionDays());
    }

    ProductChange changeable() {
        return new ProductChange(name, category, brand, unit, price, consumptionDays);
    }
}
