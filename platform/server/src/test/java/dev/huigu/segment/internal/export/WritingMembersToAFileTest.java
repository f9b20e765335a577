package dev.huigu.segment.internal.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.money.Money;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.MemberView;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WritingMembersToAFileTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static MemberView member(String cardNumber, String name) {
        return new MemberView(
                "0H0000000000A",
                cardNumber,
                null,
                name,
                Phone.of("13812345678"),
                Gender.FEMALE,
                "1990-L05-06",
                BirthdayCalendar.LUNAR,
                LocalDate.of(2024, 1, 31),
                "S01",
                null,
                List.of("圆脸", "VIP"),
                List.of("VIP"),
                Money.yuan("30.50"),
                Money.yuan("1186.48"),
                3,
                Instant.parse("2024-05-31T16:30:00Z"),
                null,
                List.of("ACTIVE", "TO_CONTACT"));
    }

    private static byte[] write(ExportFormat format, ExportLanguage language, MemberView... members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MemberFile(format, language, SHANGHAI).write(Stream.of(List.of(members)), out);
        return out.toByteArray();
    }

    private static String csv(ExportLanguage language, MemberView... members) {
        return new String(write(ExportFormat.CSV, language, members), UTF_8);
    }

    @Test
    void aCsvFileBeginsWithAByteOrderMarkAndSpeaksTheWordsOfTheApi() {
        assertThat(csv(ExportLanguage.API, member("K1", "林晓彤")))
                .isEqualTo(
                        """
                        \uFEFFcardNumber,wechatCardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,\
                        storeCode,consultantCode,tags,spentThisMonth,spentTotal,purchaseCount,lastPurchasedAt,portraits\r
                        K1,,林晓彤,138****5678,FEMALE,1990-L05-06,LUNAR,2024-01-31,S01,,圆脸;VIP,30.50,1186.48,3,\
                        2024-06-01T00:30:00+08:00,ACTIVE;TO_CONTACT\r
                        """);
    }

    @Test
    void whoPrefersChineseReadsHeadingsAndWordsInChinese() {
        assertThat(csv(ExportLanguage.CHINESE, member("K1", "林晓彤")))
                .isEqualTo(
                        """
                        \uFEFF卡号,微信卡号,姓名,手机号,性别,生日,生日历法,发卡日期,门店编号,顾问编号,标签,\
                        本月消费,累计消费,消费次数,最近消费时间,画像\r
                        K1,,林晓彤,138****5678,女,1990-L05-06,农历,2024-01-31,S01,,圆脸;VIP,30.50,1186.48,3,\
                        2024-06-01T00:30:00+08:00,活跃;待沟通\r
                        """);
    }

    @Test
    void theLanguageIsTheOneThatIsPreferred() {
        assertThat(ExportLanguage.of(List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH)))
                .isEqualTo(ExportLanguage.CHINESE);
        assertThat(ExportLanguage.of(List.of(Locale.ENGLISH, Locale.CHINESE))).isEqualTo(ExportLanguage.API);
        assertThat(ExportLanguage.of(List.of())).isEqualTo(ExportLanguage.API);
    }

    @Test
    void aSpreadsheetTakesNoTextForAFormulaOrANumber() {
        assertThat(csv(ExportLanguage.API, member("00123", "=HYPERLINK(\"http://x\",\"y\")")))
                .contains("\r\n00123\t,,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",138****5678,");
    }

    @Test
    void aWorkbookHoldsTextsAsTheyAreAndAmountsAsNumbers() throws IOException {
        byte[] file = write(ExportFormat.XLSX, ExportLanguage.API, member("00123", "=1+1"));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("cardNumber");
            Row row = rows.get(1);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("00123");
            assertThat(row.getCellText(2)).isEqualTo("=1+1");
            assertThat(row.getCellText(3)).isEqualTo("138****5678");
            assertThat(row.getCell(12).asNumber()).isEqualByComparingTo(new BigDecimal("1186.48"));
            assertThat(row.getCell(13).asNumber()).isEqualByComparingTo("3");
        }
    }

    @Test
    void moreRowsThanASheetHoldsGoOnFurtherSheetsEachWithItsHeading() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxRows rows = new XlsxRows(out, List.of("heading"), 1_000);
        IntStream.range(0, 2_500).forEach(number -> rows.write(List.of("row " + number)));
        rows.end();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("Members 1", "Members 2", "Members 3");
            assertThat(sheets.get(0).read()).hasSize(1_001);
            assertThat(sheets.get(1).read()).hasSize(1_001).first().satisfies(row -> assertThat(row.getCellText(0))
                    .isEqualTo("heading"));
            assertThat(sheets.get(2).read()).hasSize(501).last().satisfies(row -> assertThat(row.getCellText(0))
                    .isEqualTo("row 2499"));
        }
    }

    /** Counts what arrives. */
    private static final class Arrivals extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    /** Each part is asked for when the one but one before it has been sent, so that no more are held. */
    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void twoHundredThousandMembersAreSentWhileTheyAreRead(ExportFormat format) {
        Arrivals arrivals = new Arrivals();
        long[] arrived = new long[401];
        Stream<List<MemberView>> parts = IntStream.range(0, 400).mapToObj(part -> {
            arrived[part] = arrivals.bytes;
            return IntStream.range(0, 500)
                    .mapToObj(each -> member("K" + (part * 500 + each) * 7919L, "会员" + part * 31L * each))
                    .toList();
        });

        new MemberFile(format, ExportLanguage.API, SHANGHAI).write(parts, arrivals);

        arrived[400] = arrivals.bytes;
        assertThat(IntStream.range(2, 401).filter(part -> arrived[part] <= arrived[part - 2]))
                .as("parts at which nothing of the last two had been sent")
                .isEmpty();
    }

    @Test
    void aWorkbookThatIsBrokenOffCannotBeOpened() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Stream<List<MemberView>> parts = Stream.iterate(1, part -> part + 1)
                .limit(10)
                .map(part -> {
                    if (part == 5) {
                        throw new IllegalStateException("gone");
                    }
                    return Collections.nCopies(500, member("K" + part, "会员"));
                });

        assertThatThrownBy(() -> new MemberFile(ExportFormat.XLSX, ExportLanguage.API, SHANGHAI).write(parts, out))
                .hasMessage("gone");

        assertThat(out.size()).isPositive();
        assertThatThrownBy(() -> new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray())));
    }
}
