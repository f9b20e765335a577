package dev.huigu.commission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.commission.internal.SchemeFixture;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardingAMonthTest {
    private final SchemeTerms terms = SchemeFixture.ofTheDomain();

    @ParameterizedTest
    @CsvSource({
        "200000.00, 1000.00",
        "200000.10, 1000.01",
        "200000.05, 1000.01",
        "200000.04, 1000.00",
        "210000.00, 2000.00",
        "199999.00, 999.99",
        "199999.50, 1000.00",
        "199999.49, 999.99",
        "150000.00, 500.00",
        "100000.00, 0.00",
        "0.00, 0.00",
    })
    void theRewardGrowsAboveTheTargetAndShrinksBelowItNeverUnderZero(String settled, String reward) {
        assertThat(terms.reward(Money.yuan(settled))).isEqualTo(Money.yuan(reward));
    }

    @ParameterizedTest
    @CsvSource({"200000.00, 1.0000", "0.00, 0.0000", "123456.78, 0.6173", "200010.00, 1.0001"})
    void progressIsTheShareOfTheTargetToFourPlaces(String settled, BigDecimal progress) {
        assertThat(terms.progress(Money.yuan(settled))).isEqualTo(progress);
    }
}
