package dev.huigu.catalog.internal;

import dev.huigu.catalog.NewProduct;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.money.NotNegative;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may be changed of a product; null takes a category, a brand, a unit or the days away. */
public record ProductChange(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String category,
        @Size(max = 100) String brand,
        @Size(max = 20) String unit,
        @NotNull @NotNegative Money price,
        @Min(1) @Max(3650) Integer consumptionDays) {
    NewProduct of(String code) {
        return new NewProduct(code, name, category, brand, unit, price, consumptionDays);
    }
}
