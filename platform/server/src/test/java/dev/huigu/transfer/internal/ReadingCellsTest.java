package dev.huigu.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.store.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ReadingCellsTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String HEADER =
            "number,source,storeCode,channel,purchasedAt,productCode,quantity,paid,unitPrice";

    @Test
    void aTimeWithoutOffsetIsInTheBrandsZone() {
        assertThat(List.of(
                        "2021-02-03T14:59:00",
                        "2021-02-03 14:59",
                        "2021/2/3 14:59",
                        "2021-02-03T14:59:00+08:00",
                        "2021-02-03T06:59:00Z",
                        "2021-02-03T14:59:00.000+0800"))
                .allSatisfy(text -> assertThat(cells(HEADER, ",,,," + text).requiredMoment("purchasedAt"))
                        .isEqualTo(Instant.parse("2021-02-03T06:59:00Z")));
    }

    @Test
    void datesAreReadAsSpreadsheetsWriteThem() {
        assertThat(List.of("2021-02-03", "2021/2/3", "2021-02-03T00:00:00"))
                .allSatisfy(text -> assertThat(Moments.date(text)).isEqualTo(LocalDate.of(2021, 2, 3)));
    }

    @Test
    void whatCannotBeReadIsNotedWithTheColumnAndWhatItTakes() {
        Cells cells = cells(HEADER, "\u0007,POS,S1,offline,2021-02-30 14:59,P1,1e3,,1.234");

        assertThat(cells.requiredMoment("purchasedAt")).isNull();
        assertThat(cells.requiredChoice("channel", Channel.class)).isNull();
        assertThat(cells.requiredDecimal("quantity")).isNull();
        assertThat(cells.money("unitPrice")).isNull();
        assertThat(cells.requiredMoney("paid")).isNull();
        assertThat(cells.required("number")).isNull();
        assertThat(cells.errors())
                .containsExactly(
                        "purchasedAt: must be a time such as 2021-02-03T14:59:00+08:00 or 2021-02-03 14:59",
                        "channel: must be one of OFFLINE, ONLINE",
                        "quantity: must be a number such as 2 or 2.5",
                        "unitPrice: must be an amount such as 186.48, with at most two decimals",
                        "paid: is missing",
                        "number: must be a text without control characters");
    }

    @Test
    void aRowThatIsWiderThanTheHeaderIsNoted() {
        assertThat(cells(HEADER, "1,POS,S1,ONLINE,2021-02-03 14:59,P1,1,2.00,2.00,南京路")
                        .errors())
                .containsExactly("the row has 10 cells, the header 9; put a text with commas into quotation marks");
        assertThat(cells(HEADER, "1,POS,S1,ONLINE,2021-02-03 14:59,P1,1,2.00,2.00,,")
                        .errors())
                .isEmpty();
    }

    @Test
    void theMarkThatDisarmsAFormulaIsTakenOff() {
        assertThat(cells(HEADER, "'+86 138").text("number")).isEqualTo("+86 138");
        assertThat(cells(HEADER, "'t Winkeltje").text("number")).isEqualTo("'t Winkeltje");
    }

    @Test
    void aHeaderThatDoesNotFitNamesEachColumn() {
        Row row = new Row(1, List.of("code", "code", "colour", "error"));

        assertThatThrownBy(() -> Header.read(row, ImportKind.STORES))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::errors)
                .isEqualTo(List.of(
                        new FieldError("code", "duplicate-column", "is there twice"),
                        new FieldError(
                                "colour", "unknown-column", "is not a column of stores; known are code, name, channel"),
                        new FieldError("name", "missing-column", "is a column that the file must have"),
                        new FieldError("channel", "missing-column", "is a column that the file must have")));
    }

    private static Cells cells(String header, String row) {
        List<Row> rows = ReadingCsvTest.rows(header + "\n" + row);
        return new Cells(Header.read(rows.get(0), ImportKind.PURCHASES), rows.get(1), SHANGHAI);
    }
}
