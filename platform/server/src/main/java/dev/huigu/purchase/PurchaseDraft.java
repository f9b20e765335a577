package dev.huigu.purchase;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.money.NotNegative;
import dev.huigu.store.Channel;
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
 * A purchase as a till reports it.
 *
 * @param number the till's number, unique per source
 * @param cardNumber the member by card; at most one of card, phone and id; none for a customer without a card
 * @param payments by means; may be absent, else they add up to what the lines say was paid
 */
public record PurchaseDraft(
        @NotBlank @Size(max = 64) @Pattern(regexp = PurchaseKey.TEXT, message = PurchaseKey.HOW) String number,
        @NotBlank @Size(max = 64) @Pattern(regexp = PurchaseKey.TEXT, message = PurchaseKey.HOW) String source,
        @NotBlank @Size(max = 64) String storeCode,
        @NotNull Channel channel,
        @NotNull Instant purchasedAt,
        @Size(max = 64) String cardNumber,
        Phone phone,
        @Size(max = 13) String memberId,
        @NotEmpty @Size(max = 500) List<@Valid @NotNull Line> lines,
        @Size(max = 20) List<@Valid @NotNull Payment> payments) {

    /**
     * One product.
     *
     * @param quantity up to three decimals
     * @param unitPrice yuan; informs only, because tills round
     * @param paid yuan; this rules, and may be 0.00
     */
    public record Line(
            @NotBlank @Size(max = 64) String productCode,
            @NotNull
                    @DecimalMin(value = "0", inclusive = false)
                    @DecimalMax("999999.999")
                    @Digits(integer = 6, fraction = 3)
                    BigDecimal quantity,
            @NotNegative @NotExcessive Money unitPrice,
            @NotNull @NotNegative @NotExcessive Money paid) {}

    /** What was paid by one means, in yuan. */
    public record Payment(@NotNull Means means, @NotNull @NotNegative @NotExcessive Money amount) {}

    /** How a purchase can be paid. */
    public enum Means {
        CASH,
        STORED_VALUE,
        COUPON,
        GIFT_CARD,
        POINTS,
        WECHAT,
        ALIPAY,
        BANK_CARD,
        OTHER
    }

    public PurchaseDraft {
        lines = lines == null ? List.of() : lines;
        payments = payments == null ? List.of() : payments;
    }

    /** What the lines add up to, in yuan. */
    public Money paid() {
        return Money.sum(lines.stream().map(Line::paid).toList());
    }
}
