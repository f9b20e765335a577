package dev.huigu.catalog;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.money.NotNegative;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param code as tills and files name the product; never changes
 * @param unit what one piece is, such as 罐
 * @param consumptionDays how long one piece lasts, where it is used up
 */
public record NewProduct(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String category,
        @Size(max = 100) String brand,
        @Size(max = 20) String unit,
        @NotNull @NotNegative Money price,
        @Min(1) @Max(3650) Integer consumptionDays) {
    /** Nothing said and nothing but spaces is the same. */
    public NewProduct {
        category = orNull(category);
        brand = orNull(brand);
        unit = orNull(unit);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
