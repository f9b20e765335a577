package dev.huigu.purchase.internal;

import static dev.huigu.purchase.internal.PurchaseWorld.UNKEEPABLE;
import static dev.huigu.purchase.internal.PurchaseWorld.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.money.Money;
import org.junit.jupiter.api.Test;

class RecordingABatchIT {
    private final PurchaseWorld world = new PurchaseWorld();

    @Test
    void aPurchaseThatTheDatabaseDoesNotTakeLosesOnlyItself() {
        BatchReport report = world.send(
                line("1", "1.00"), line("2", "2.00"), line("3", UNKEEPABLE), line("4", "4.00"), line("5", "5.00"));

        assertThat(report.accepted()).isEqualTo(4);
        assertThat(report.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.line()).isEqualTo(3);
            assertThat(rejected.number()).isEqualTo("3");
            assertThat(rejected.code()).isEqualTo("internal");
            assertThat(rejected.detail())
                    .matches("The purchase cannot be kept. Quote incident \\w{13} when you ask about it.");
        });
        assertThat(world.figures().getSpentTotal()).isEqualTo(Money.yuan("12.00"));
    }

    @Test
    void aDatabaseThatIsGoneIsNoFaultOfThePurchases() {
        world.breakOff("08006");

        assertThatThrownBy(() -> world.send(line("1", "1.00"), line("2", "2.00")))
                .hasRootCauseMessage("no");
    }

    @Test
    void anAmountOrATotalBeyondTheLimitIsRefusedAndNamed() {
        String most = "{\"productCode\":\"P1\",\"quantity\":1,\"paid\":\"99999999.99\"}";
        String two = line("3", "1.00").replaceFirst("\"lines\":.*", "\"lines\":[" + most + "," + most + "]}");

        BatchReport report = world.send(line("1", "99999999.99"), line("2", "100000000.00"), two, line("4", "1.00"));

        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(rejected -> rejected.line() + " " + rejected.code() + ": " + rejected.detail())
                .containsExactly(
                        "2 invalid-input: lines[0].paid must be at most 99999999.99",
                        "3 invalid-input: lines must add up to at most 99999999.99");
    }

    @Test
    void codesAreAsLongAsElsewhere() {
        String code = "C".repeat(64);

        BatchReport report = world.send(line("1", "1.00")
                .replace("POS", code)
                .replace("\"S1\"", "\"" + code + "\"")
                .replace("K1", code));

        assertThat(report.rejected())
                .extracting(BatchReport.Rejected::detail)
                .containsExactly("There is no store '%s'.".formatted(code));
    }

    @Test
    void numbersAndSourcesHaveNoSpaceAtTheirEdges() {
        BatchReport report =
                world.send(line("1 ", "1.00"), line("2", "1.00").replace("POS", " POS"), line("3 a", "1.00"));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected())
                .extracting(BatchReport.Rejected::detail)
                .containsExactly(
                        "number must not begin or end with a space", "source must not begin or end with a space");
    }
}
