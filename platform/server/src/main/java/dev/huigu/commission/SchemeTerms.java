package dev.huigu.commission;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.money.NotNegative;
import dev.huigu.store.Channel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a scheme: how purchases are weighed and what the weighed total of a month earns.
 *
 * @param groupCode the consultant group it is for; null: for all whose group has none of its own
 * @param validFrom the month from which it holds, until a later version's
 * @param target T in yuan; @param base B in yuan, the reward for exactly reaching it
 * @param shortfallRate s, taken from B for each yuan short of T; @param excessRate e, added for each yuan above
 */
public record SchemeTerms(
        @NotBlank @Size(max = 100) String name,
        @Size(min = 1, max = 32) @Schema(nullable = true) String groupCode,
        @NotNull YearMonth validFrom,
        @Valid Windows windows,
        @NotNull @Schema(type = SchemaType.OBJECT, additionalProperties = String.class)
                Map<
                                MemberState,
                                @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
                                BigDecimal>
                        multipliers,
        @NotNull @Schema(type = SchemaType.OBJECT, additionalProperties = String.class)
                Map<
                                Channel,
                                @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 4)
                                BigDecimal>
                        channels,
        @NotNull @NotNegative Money target,
        @NotNull @NotNegative Money base,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal shortfallRate,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal excessRate) {

    /** Whole days: new within {@code newDays} of the card's issue; dormant and lost after a gap of more than so many. */
    public record Windows(
            @NotNull @Min(0) @Max(3650) Integer newDays,
            @NotNull @Min(1) @Max(3650) Integer dormantDays,
            @NotNull @Min(1) @Max(3650) Integer lostDays) {
        /** The usual ones. */
        public static final Windows DEFAULT = new Windows(30, 90, 180);
    }

    public SchemeTerms {
        windows = windows == null ? Windows.DEFAULT : windows;
    }

    /** How far a settled total has come, to four places, half up: 1 is the target. */
    public BigDecimal progress(Money settledTotal) {
        return settledTotal.toBigDecimal().divide(target.toBigDecimal(), 4, RoundingMode.HALF_UP);
    }

    /** Reward in yuan, rounded once, half up, to 0.01. Never negative. */
    public Money reward(Money settledTotal) {
        BigDecimal distance = settledTotal.minus(target).toBigDecimal();
        BigDecimal rate = distance.signum() < 0 ? shortfallRate : excessRate;
        return Money.rounded(base.toBigDecimal().add(distance.multiply(rate))).atLeast(Money.ZERO);
    }
}
