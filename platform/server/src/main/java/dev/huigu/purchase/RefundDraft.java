package dev.huigu.purchase;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.money.NotNegative;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A refund as a till reports it: which purchase, and what of it came back, whole or in part.
 *
 * @param number the till's number, unique per source among refunds
 * @param purchaseSource the source of the purchase; null: the refund's own
 */
public record RefundDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = PurchaseKey.TEXT, message = PurchaseKey.HOW) String number,
        @NotBlank @Size(max = 64) @Pattern(regexp = PurchaseKey.TEXT, message = PurchaseKey.HOW) String source,
        @NotBlank @Size(max = 64) @Pattern(regexp = PurchaseKey.TEXT, message = PurchaseKey.HOW) String purchaseNumber,
        @Size(max = 64) @Pattern(regexp = PurchaseKey.TEXT, message = PurchaseKey.HOW) String purchaseSource,
        @NotNull Instant refundedAt,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines) {

    /** One product; {@code amount} is what was paid back, in yuan. */
    public record Line(
            @NotBlank @Size(max = 64) String productCode,
            @NotNull @DecimalMin("0") @DecimalMax("999999.999") @Digits(integer = 6, fraction = 3) BigDecimal quantity,
            @NotNull @NotNegative @NotExcessive Money amount) {}

    public RefundDraft {
        lines = lines == null ? List.of() : lines;
        purchaseSource = purchaseSource == null || purchaseSource.isBlank() ? source : purchaseSource;
    }

    /** What was paid back in all, in yuan. */
    public Money amount() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }
}
