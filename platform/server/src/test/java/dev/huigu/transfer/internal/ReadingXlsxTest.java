package dev.huigu.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class ReadingXlsxTest {
    @Test
    void numbersAreWrittenOut() {
        assertThat(cells(sheet -> {
                    sheet.value(0, 0, 13812345678L);
                    sheet.value(0, 1, new BigDecimal("186.48"));
                    sheet.value(0, 2, 0.1 + 0.2);
                    sheet.value(0, 3, 0);
                    sheet.value(0, 4, -2.50);
                    sheet.value(0, 5, "0012");
                }))
                .containsExactly("13812345678", "186.48", "0.3", "0", "-2.5", "0012");
    }

    @Test
    void datesAreToldByTheirFormat() {
        assertThat(cells(sheet -> {
                    sheet.value(0, 0, LocalDate.of(2021, 2, 3));
                    sheet.style(0, 0).format("yyyy/m/d").set();
                    sheet.value(0, 1, LocalDateTime.of(2021, 2, 3, 14, 59, 1));
                    sheet.style(0, 1).format("yyyy\"年\"m\"月\"d\"日\" h:mm:ss").set();
                    sheet.value(0, 2, LocalDateTime.of(2021, 2, 3, 0, 0));
                    sheet.style(0, 2).format("yyyy-mm-dd hh:mm").set();
                    sheet.value(0, 3, 15);
                    sheet.style(0, 3).format("0.00\"day\"").set();
                }))
                .containsExactly("2021-02-03", "2021-02-03T14:59:01", "2021-02-03T00:00:00", "15");
    }

    @Test
    void blankCellsAndRowsKeepTheirPlaces() {
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(0, 2, "channel");
            sheet.value(4, 1, true);
        });

        assertThat(rows(file))
                .filteredOn(row -> !row.isBlank())
                .containsExactly(new Row(1, List.of("code", "", "channel")), new Row(5, Arrays.asList("", "TRUE")));
    }

    @Test
    void whatIsNoWorkbookIsTold() {
        assertThatThrownBy(() -> new XlsxRows("PK\3\4 and no more".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("The file is no Excel workbook (.xlsx), or it is damaged. Save it anew.");
    }

    @Test
    void aSheetThatBreaksOffIsReadUpToThere() {
        byte[] file = withSheet("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>3<");

        try (XlsxRows rows = new XlsxRows(file)) {
            assertThat(rows.next()).isEqualTo(new Row(1, List.of("1")));
            assertThat(rows.next()).isEqualTo(new Row(2, List.of("2")));
            assertThatThrownBy(rows::next)
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage("The workbook is damaged after row 2. Save it anew, and send it again.");
        }
    }

    @Test
    void whatWouldFillTheMemoryIsNotRead() {
        String tooFarRight = "<worksheet><sheetData><row><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        String endless = "<worksheet><sheetData><row><c><is><t>" + "x".repeat(300_000) + "</t></is></c></row>";

        assertThat(List.of(tooFarRight, endless))
                .allSatisfy(sheet -> assertThatThrownBy(() -> new XlsxRows(withSheet(sheet)))
                        .isInstanceOf(UnreadableFile.class)
                        .hasMessage("The workbook holds more than can be read here. Save the sheet as CSV UTF-8."));
    }

    private static List<String> cells(Consumer<Worksheet> content) {
        return rows(workbook(content)).get(0).cells();
    }

    static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] withSheet(String sheet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Rels><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Rels>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(zip, "xl/worksheets/s.xml", sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<Row> rows(byte[] file) {
        List<Row> read = new ArrayList<>();
        try (XlsxRows rows = new XlsxRows(file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
        }
        return read;
    }
}
