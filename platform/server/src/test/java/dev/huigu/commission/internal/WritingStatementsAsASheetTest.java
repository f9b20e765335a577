package dev.huigu.commission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.commission.Statement;
import dev.huigu.foundation.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingStatementsAsASheetTest {
    @Test
    void aStatementIsOneRow() {
        assertThat(StatementCsv.of(List.of(statementOf("林晓彤"))))
                .isEqualTo(
                        "\uFEFFmonth,consultantCode,consultantName,storeCode,groupCode,purchases,settledTotal,target,"
                                + "progress,reward,rank,state\r\n"
                                + "2026-06,C01,林晓彤,S01,,3,-12.50,2000.00,-0.0063,0.00,2,OPEN\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-2+3+cmd|' /C calc'!A0", "＝HYPERLINK(1)", "@a", "+a"})
    void aNameIsNeverAFormula(String name) {
        assertThat(StatementCsv.of(List.of(statementOf(name)))).contains("C01,'" + name + ",S01");
    }

    @Test
    void aNameWithACommaIsQuoted() {
        assertThat(StatementCsv.of(List.of(statementOf("林, \"晓\"")))).contains("C01,\"林, \"\"晓\"\"\",S01");
    }

    private static Statement statementOf(String name) {
        return new Statement(
                YearMonth.of(2026, 6),
                "C01",
                name,
                "S01",
                null,
                3,
                Money.yuan("-12.50"),
                Money.yuan("2000.00"),
                new BigDecimal("-0.0063"),
                Money.ZERO,
                2,
                5,
                Statement.State.OPEN);
    }
}
