package dev.huigu.transfer.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingCsvTest {
    @Test
    void quotedCellsKeepCommasQuotesAndLineBreaks() {
        assertThat(rows("code,name\r\nS1,\"一店, \"\"南京路\"\"\r\n二楼\"\r\nS2,二店\r\n"))
                .containsExactly(
                        new Row(1, List.of("code", "name")),
                        new Row(2, List.of("S1", "一店, \"南京路\"\r\n二楼")),
                        new Row(4, List.of("S2", "二店")));
    }

    @Test
    void theByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(rows("\uFEFFcode,name\nS1,一店"))
                .containsExactly(new Row(1, List.of("code", "name")), new Row(2, List.of("S1", "一店")));
    }

    @Test
    void blankLinesAreNoRows() {
        assertThat(rows("code\n\n\nS1\n\n")).containsExactly(new Row(1, List.of("code")), new Row(4, List.of("S1")));
    }

    @Test
    void rowsMayBeShorterOrWiderThanTheHeader() {
        assertThat(rows("a,b\n1\n1,2,3\n"))
                .containsExactly(
                        new Row(1, List.of("a", "b")), new Row(2, List.of("1")), new Row(3, List.of("1", "2", "3")));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsToldAfterSoMuchText() {
        String file = "a,b\n1,2\n3,\"" + "x".repeat(300_000);

        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("After line 2 a cell or line is too long. Is a quotation mark left open there?");
    }

    @Test
    void anEmptyFileHasNoRows() {
        assertThat(rows("")).isEmpty();
    }

    static List<Row> rows(String file) {
        List<Row> read = new ArrayList<>();
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(file.getBytes(UTF_8)))) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }
}
