package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.commission.MemberState;
import dev.huigu.commission.SchemeTerms.Windows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StateBeforeAPurchaseTest {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 3);

    @Test
    void theDayOfIssueIsTheFirstOfThirtyNewDays() {
        assertThat(withCardIssued(0)).isEqualTo(MemberState.NEW_FIRST);
        assertThat(withCardIssued(29)).isEqualTo(MemberState.NEW_FIRST);
        assertThat(withCardIssued(30)).isEqualTo(MemberState.OTHER);
    }

    @Test
    void aNewMemberWhoPurchasedBeforeRepurchasesHoweverLongAgo() {
        assertThat(stateBefore(DAY.minusDays(29), DAY.minusDays(29))).isEqualTo(MemberState.NEW_REPEAT);
        assertThat(stateBefore(DAY, DAY.minusDays(400))).isEqualTo(MemberState.NEW_REPEAT);
    }

    @Test
    void aGapOfMoreThanNinetyDaysIsDormantAndOfMoreThanOneHundredAndEightyLost() {
        assertThat(withLastPurchase(90)).isEqualTo(MemberState.OTHER);
        assertThat(withLastPurchase(91)).isEqualTo(MemberState.DORMANT);
        assertThat(withLastPurchase(180)).isEqualTo(MemberState.DORMANT);
        assertThat(withLastPurchase(181)).isEqualTo(MemberState.LOST);
    }

    @Test
    void theSecondPurchaseOfAWonBackMemberOnTheSameDayIsOther() {
        assertThat(withLastPurchase(0)).isEqualTo(MemberState.OTHER);
    }

    @Test
    void whoNeverPurchasedIsLostOnceTheCardIsOlderThanOneHundredAndEightyDays() {
        assertThat(withCardIssued(180)).isEqualTo(MemberState.OTHER);
        assertThat(withCardIssued(181)).isEqualTo(MemberState.LOST);
    }

    @Test
    void aPurchaseBeforeTheCardWasIssuedIsOther() {
        assertThat(withCardIssued(-1)).isEqualTo(MemberState.OTHER);
    }

    private static MemberState withCardIssued(int daysAgo) {
        return stateBefore(DAY.minusDays(daysAgo), null);
    }

    private static MemberState withLastPurchase(int daysAgo) {
        return stateBefore(DAY.minusYears(5), DAY.minusDays(daysAgo));
    }

    private static MemberState stateBefore(LocalDate cardIssuedOn, LocalDate previousOn) {
        return StateRule.stateBefore(DAY, previousOn, cardIssuedOn, Windows.DEFAULT);
    }
}
