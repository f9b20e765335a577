package dev.huigu.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.money.Money;
import dev.huigu.tenant.Settings;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SplittingByRfmTest {
    private static final Settings.Rfm MEANS = Settings.DEFAULT.rfm();

    private static RfmThresholds thresholds(Settings.Rfm set, RfmScore... scores) {
        RfmThresholds.Means means = new RfmThresholds.Means();
        for (RfmScore score : scores) {
            means.add(score);
        }
        return means.thresholds(set);
    }

    @Test
    void whoStandsOnAMeanIsHigh() {
        RfmScore score = new RfmScore(10, 3, 1_000);
        RfmThresholds thresholds = thresholds(MEANS, score, score, score);

        assertThat(thresholds.classOf(score)).isEqualTo(RfmClass.IMPORTANT_VALUE);
    }

    @Test
    void meansAreNotRounded() {
        RfmScore one = new RfmScore(1, 1, 100);
        RfmScore other = new RfmScore(2, 2, 201);
        RfmThresholds thresholds = thresholds(MEANS, one, other);

        assertThat(thresholds.recencyDays()).isEqualTo("1.50");
        assertThat(thresholds.frequency()).isEqualTo("1.5000");
        assertThat(thresholds.orderValue()).isEqualTo("1.00");
        assertThat(thresholds.classOf(one)).isEqualTo(RfmClass.GENERAL);
        assertThat(thresholds.classOf(other)).isEqualTo(RfmClass.IMPORTANT_KEEP);
    }

    @Test
    void averageOrdersAreOfMembersNotOfPurchases() {
        RfmThresholds thresholds = thresholds(MEANS, new RfmScore(0, 3, 300), new RfmScore(0, 1, 1_000));

        assertThat(thresholds.orderValue()).isEqualTo("5.50");
        assertThat(thresholds.isMuch(new RfmScore(0, 2, 1_100))).isTrue();
        assertThat(thresholds.isMuch(new RfmScore(0, 2, 1_099))).isFalse();
        assertThat(thresholds.isMuch(new RfmScore(0, 1_000, 550_000))).isTrue();
        assertThat(thresholds.isMuch(new RfmScore(0, 1_000, 549_999))).isFalse();
    }

    @Test
    void theBrandsOwnThresholdsComeFirst() {
        Settings.Rfm set = new Settings.Rfm(365, 30, new BigDecimal("2.5"), Money.yuan("50.00"));
        RfmThresholds thresholds = thresholds(set, new RfmScore(1, 1, 1));

        assertThat(thresholds.classOf(new RfmScore(30, 3, 15_000))).isEqualTo(RfmClass.IMPORTANT_VALUE);
        assertThat(thresholds.classOf(new RfmScore(31, 2, 9_999))).isEqualTo(RfmClass.NO_VALUE);
    }

    @Test
    void ofNobodyThereAreNoMeans() {
        assertThat(thresholds(MEANS).orderValue()).isEqualTo("0.00");
    }
}
