package dev.huigu.safekeeping.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * @param quantity up to three decimals
 * @param purchase where the goods were bought; null: not told
 */
public record Deposit(
        @NotBlank @Size(max = 64) String storeCode,
        @NotBlank @Size(max = 64) String productCode,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("999999.999")
                @Digits(integer = 6, fraction = 3)
                BigDecimal quantity,
        @Valid PurchaseReference purchase,
        @Size(max = 200) String note) {}
