package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.commission.MemberState;
import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingAPurchaseTest {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 3);
    private static final SchemeBook.Schemes SCHEMES =
            new SchemeBook.Schemes(List.of(new SchemeVersion(1, "GENERAL", null, 1, SchemeFixture.ofTheDomain())));

    @ParameterizedTest
    @CsvSource({"207.20, 186.48", "294.00, 264.60", "50.00, 45.00", "358.00, 322.20"})
    void offlinePurchasesOfOtherMembersSettleAsInTheDomain(String paid, String settled) {
        List<SettledLine> lines = settle(paid, DAY.minusDays(1));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).state()).isEqualTo(MemberState.OTHER);
        assertThat(lines.get(0).settled()).isEqualTo(Money.yuan(settled));
    }

    @Test
    void refundsTakeTheDifferenceOfWhatRemainsSoThatAllOfItComesBackExactly() {
        List<SettledLine> lines = settle("10.03", DAY.minusDays(1), "3.35", "3.35", "3.33");

        assertThat(lines).extracting(SettledLine::settled).containsExactly(money("9.03", "-3.02", "-3.01", "-3.00"));
        assertThat(Money.sum(lines.stream().map(SettledLine::settled).toList())).isEqualTo(Money.ZERO);
    }

    @Test
    void halfACentRoundsUp() {
        assertThat(settle("0.05", DAY.minusDays(1)).get(0).settled()).isEqualTo(Money.yuan("0.05"));
        assertThat(settle("0.25", DAY.minusDays(1)).get(0).settled()).isEqualTo(Money.yuan("0.23"));
    }

    @Test
    void withoutAConsultantNobodyEarns() {
        PurchaseFacts facts = facts("100.00", null, null, List.of());

        assertThat(SettlementRule.lines(facts, SCHEMES)).isEmpty();
    }

    @Test
    void beforeTheFirstSchemeNothingIsSettled() {
        PurchaseFacts facts = new PurchaseFacts(
                1, LocalDate.of(2019, 12, 31), Channel.OFFLINE, Money.yuan("1.00"), DAY, null, 7L, null, List.of());

        assertThat(SettlementRule.lines(facts, SCHEMES)).isEmpty();
    }

    private static Money[] money(String... amounts) {
        return List.of(amounts).stream().map(Money::yuan).toArray(Money[]::new);
    }

    private static List<SettledLine> settle(String paid, LocalDate previousOn, String... refunded) {
        List<PurchaseFacts.Refund> refunds = IntStream.range(0, refunded.length)
                .mapToObj(index -> new PurchaseFacts.Refund(index + 1, Instant.EPOCH, Money.yuan(refunded[index])))
                .toList();
        return SettlementRule.lines(facts(paid, previousOn, 7L, refunds), SCHEMES);
    }

    private static PurchaseFacts facts(
            String paid, LocalDate previousOn, Long consultantId, List<PurchaseFacts.Refund> refunds) {
        return new PurchaseFacts(
                1,
                DAY,
                Channel.OFFLINE,
                Money.yuan(paid),
                LocalDate.of(2015, 2, 15),
                previousOn,
                consultantId,
                null,
                refunds);
    }
}
