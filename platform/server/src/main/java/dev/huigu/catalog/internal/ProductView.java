package dev.huigu.catalog.internal;

import dev.huigu.catalog.NewProduct;
import dev.huigu.foundation.money.Money;

public record ProductView(
        String id,
        String code,
        String name,
        String category,
        String brand,
        String unit,
        Money price,
        Integer consumptionDays) {
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
