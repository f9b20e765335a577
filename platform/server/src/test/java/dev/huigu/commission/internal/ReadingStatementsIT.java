package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.commission.SchemeTerms;
import dev.huigu.commission.Statement;
import dev.huigu.commission.StatementLine;
import dev.huigu.foundation.money.Money;
import dev.huigu.store.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One consultant with purchases in June, in a group that alone has a scheme. */
class ReadingStatementsIT {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    private final SettlementWorld world = new SettlementWorld();

    @BeforeEach
    void openTheBrand() {
        world.open(List.of(new History.Member("M1", LocalDate.of(2020, 1, 1))));
        world.bind(new History.Binding("M1", "C1", Instant.parse("2020-01-01T00:00:00Z")));
        world.group(new History.Grouping("C1", "G1", Instant.parse("2020-01-01T00:00:00Z")));
        world.publish(new History.Scheme("vip", forGroup("G1")));
    }

    @AfterEach
    void closeTheBrand() {
        world.close();
    }

    @Test
    void whoLeavesTheSchemeKeepsTheStatementOfWhatWasSettled() {
        world.record(List.of(purchase("A", "2026-06-02T10:00:00Z"), purchase("B", "2026-06-03T10:00:00Z")));

        world.group(new History.Grouping("C1", "G2", Instant.parse("2026-06-20T00:00:00Z")));

        assertThat(world.statements(JUNE))
                .singleElement()
                .returns("C1", Statement::consultantCode)
                .returns("G2", Statement::groupCode)
                .returns(2, Statement::purchases)
                .returns(Money.yuan("200000.00"), Statement::target);
    }

    @Test
    void whoHasNoLinesAndNoSchemeHasNoStatement() {
        world.group(new History.Grouping("C1", "G2", Instant.parse("2026-06-20T00:00:00Z")));

        assertThat(world.statements(JUNE)).isEmpty();
    }

    @Test
    void linesStandInTheOrderOfTheirPurchasesAndRefundsWhateverArrivedFirst() {
        world.record(refund("R2", "A", "2026-06-09T10:00:00Z"));
        world.record(List.of(purchase("B", "2026-06-02T10:00:00Z"), purchase("C", "2026-06-01T10:00:00Z")));
        world.record(List.of(purchase("A", "2026-06-02T10:00:00Z")));
        world.record(refund("R1", "A", "2026-06-08T10:00:00Z"));

        List<StatementLine> whole = world.linesOf("C1", JUNE, 50);

        assertThat(whole).extracting(ReadingStatementsIT::name).containsExactly("C", "A", "A/R1", "A/R2", "B");
        assertThat(world.linesOf("C1", JUNE, 1)).isEqualTo(whole);
    }

    private static String name(StatementLine line) {
        return line.refundNumber() == null ? line.purchaseNumber() : line.purchaseNumber() + "/" + line.refundNumber();
    }

    private static History.Purchase purchase(String number, String at) {
        return new History.Purchase(
                number, "POS", Channel.OFFLINE, Instant.parse(at), "M1", List.of(new BigDecimal("100.00")));
    }

    private static History.Refund refund(String number, String purchase, String at) {
        return new History.Refund(number, "POS", purchase, "POS", Instant.parse(at), Money.yuan("10.00"));
    }

    private static SchemeTerms forGroup(String group) {
        SchemeTerms terms = SchemeFixture.ofTheDomain();
        return new SchemeTerms(
                terms.name(),
                group,
                terms.validFrom(),
                terms.windows(),
                terms.multipliers(),
                terms.channels(),
                terms.target(),
                terms.base(),
                terms.shortfallRate(),
                terms.excessRate());
    }
}
