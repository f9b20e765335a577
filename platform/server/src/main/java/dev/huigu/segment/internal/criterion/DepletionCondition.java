package dev.huigu.segment.internal.criterion;

import dev.huigu.portrait.MemberPurchases;
import dev.huigu.segment.internal.criterion.Question.Consumable;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;

/**
 * {@code {"depletion": {"productCode": "P1", "fromDays": 0, "toDays": 7}}}: what the member bought of the product on
 * the last day that he or she did, and kept, is used up in so many days from today; negative: so many days ago. Part
 * of a day counts as a day.
 */
public record DepletionCondition(
        @NotBlank String productCode,
        @NotNull @Min(-3650) @Max(3650) Integer fromDays,
        @NotNull @Min(-3650) @Max(3650) Integer toDays)
        implements Condition {

    @AssertTrue(message = "must have fromDays not above toDays")
    boolean isRange() {
        return fromDays == null || toDays == null || fromDays <= toDays;
    }

    private record Test(Consumable product, int today, int from, int until) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            MemberPurchases.Supply supply = member.purchases().lastSupply(product.number(), today);
            if (supply == null) {
                return false;
            }
            long usedUpOn = usedUpOn(supply, product);
            return usedUpOn >= from && usedUpOn <= until;
        }
    }

    private static long usedUpOn(MemberPurchases.Supply supply, Consumable product) {
        return supply.boughtOn() + (supply.thousandths() * product.daysPerUnit() + 999) / 1000;
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        int today = question.today();
        Consumable product = question.consumable(productCode, path + ".productCode");
        return new Test(product, today, today + fromDays, today + toDays);
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        Consumable product = question.consumable(productCode, "productCode");
        MemberPurchases.Supply supply = member.purchases().lastSupply(product.number(), question.today());
        return supply == null
                ? Map.of()
                : Map.of(
                        "boughtOn", LocalDate.ofEpochDay(supply.boughtOn()),
                        "usedUpOn", LocalDate.ofEpochDay(usedUpOn(supply, product)));
    }
}
