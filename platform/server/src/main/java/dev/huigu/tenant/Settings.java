package dev.huigu.tenant;

import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.money.NotNegative;
import dev.huigu.foundation.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a brand may set, complete: what it never set has its default.
 *
 * @param storedValueThreshold from which balance on a member is a lover of stored value
 */
public record Settings(
        @NotNull @Valid Portraits portraits,
        @NotNull @Valid Rfm rfm,
        @NotNull @NotNegative Money storedValueThreshold,
        @NotNull ScanPolicy scanPolicy) {
    public static final Settings DEFAULT =
            new Settings(Portraits.DEFAULT, Rfm.DEFAULT, Money.yuan("1000.00"), ScanPolicy.KEEP_FIRST);

    /** @throws Refusal 400 if one setting contradicts another */
    void mustAgree() {
        if (portraits.lostDays() <= portraits.dormantDays()) {
            throw Refusal.invalid("portraits.lostDays", "out-of-range", "must be more than dormantDays");
        }
        if (portraits.highlyActivePurchases() < portraits.activePurchases()) {
            throw Refusal.invalid(
                    "portraits.highlyActivePurchases", "out-of-range", "must be at least activePurchases");
        }
    }

    /** What happens when a member scans the code of a consultant who is not the member's. */
    public enum ScanPolicy {
        KEEP_FIRST,
        MOVE_WITH_CONSENT
    }

    /**
     * The windows of portraits, in days unless said otherwise.
     *
     * @param newDays new until so many days after the card's issue, the issue day being the first
     * @param dormantDays dormant when the last purchase is more days ago
     * @param lostDays lost when it is more days ago; more than dormantDays
     * @param activePurchases so many in activeDays make active
     * @param highlyActivePurchases so many in activeDays make highly active; at least activePurchases
     * @param loyalMonths purchased in each of so many full months
     * @param returnPronePercent share of purchases with a refund, by number
     * @param returnPronePurchases at least so many purchases before anybody is return-prone
     */
    public record Portraits(
            @NotNull @Min(1) @Max(3650) Integer newDays,
            @NotNull @Min(1) @Max(3650) Integer dormantDays,
            @NotNull @Min(2) @Max(3650) Integer lostDays,
            @NotNull @Min(1) @Max(3650) Integer activeDays,
            @NotNull @Min(1) @Max(1000) Integer activePurchases,
            @NotNull @Min(1) @Max(1000) Integer highlyActivePurchases,
            @NotNull @Min(1) @Max(60) Integer loyalMonths,
            @NotNull @Min(1) @Max(100) Integer returnPronePercent,
            @NotNull @Min(1) @Max(1000) Integer returnPronePurchases,
            @NotNull @Min(1) @Max(365) Integer couponExpiringDays) {
        static final Portraits DEFAULT = new Portraits(30, 90, 180, 90, 2, 4, 6, 30, 3, 7);
    }

    /**
     * Where RFM splits high from low.
     *
     * @param windowDays purchases of so many days are looked at
     * @param recencyDays R is high up to so many days; null: the mean of the members
     * @param frequency F is high from so many purchases on; null: the mean of the members
     * @param orderValue M is high from this average order on; null: the mean of the members
     */
    public record Rfm(
            @NotNull @Min(1) @Max(3650) Integer windowDays,
            @Schema(nullable = true) @Min(0) @Max(3650) Integer recencyDays,
            @Schema(nullable = true) @DecimalMin("0") @Digits(integer = 6, fraction = 4) BigDecimal frequency,
            @Schema(nullable = true) @NotNegative Money orderValue) {
        static final Rfm DEFAULT = new Rfm(365, null, null, null);
    }
}
