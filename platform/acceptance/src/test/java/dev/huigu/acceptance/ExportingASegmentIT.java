package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Csv;
import dev.huigu.acceptance.product.GeneratedHistory;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.WithHuigu;
import dev.huigu.acceptance.product.WorkbookReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files of a few thousand members, as they come out of the server. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportingASegmentIT {
    private static final int MEMBERS = 3_000;
    private static final ObjectNode EVERYBODY =
            Json.object("not", Json.object("cardIssued", Json.object("to", "1900-01-01")));

    private Huigu huigu;
    private Client brand;
    private String segment;

    @BeforeAll
    void open(Huigu running) {
        huigu = running;
        brand = new GeneratedHistory(MEMBERS, 0, 7).newBrand(huigu);
        segment = "/api/v1/segments/"
                + brand.post("/api/v1/segments", Json.object("name", "所有会员", "criteria", EVERYBODY))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    @Test
    void aCsvFileHoldsTheMembersOfTheListInItsOrder() {
        Answer answer = brand.get(segment + "/export").expect(200);

        assertThat(answer.contentType()).isEqualTo("text/csv");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"members.csv\"");
        assertThat(answer.text()).startsWith("\uFEFFcardNumber,");
        assertThat(Csv.read(answer.text()))
                .extracting(row -> List.of(row.get("cardNumber").strip(), row.get("name"), row.get("phone")))
                .isEqualTo(new Lists(brand)
                        .all(segment + "/members").stream()
                                .map(member -> List.of(
                                        member.path("cardNumber").asText(),
                                        member.path("name").asText(),
                                        member.path("phone").asText()))
                                .toList());
    }

    @Test
    void criteriaThatNobodySavedAreExportedInTheLanguageOfTheCaller() {
        Answer answer = brand.send(brand.request("/api/v1/segments/export?format=csv")
                        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                Json.object("criteria", EVERYBODY).toString())))
                .expect(200);

        assertThat(Csv.read(answer.text())).hasSize(MEMBERS).first().satisfies(row -> assertThat(row.keySet())
                .contains("卡号", "画像"));
    }

    @Test
    void aWorkbookHoldsTheSameAsTheCsvFile() {
        List<Map<String, String>> csv =
                Csv.read(brand.get(segment + "/export").expect(200).text());

        List<Map<String, String>> workbook = WorkbookReader.read(brand.download(segment + "/export?format=xlsx"));

        assertThat(workbook).hasSize(MEMBERS);
        List<String> texts = List.of("name", "phone", "gender", "cardIssuedOn", "storeCode", "tags", "lastPurchasedAt");
        List<String> numbers = List.of("spentThisMonth", "spentTotal", "purchaseCount");
        for (int row = 0; row < MEMBERS; row++) {
            Map<String, String> told = csv.get(row);
            assertThat(workbook.get(row).get("cardNumber"))
                    .isEqualTo(told.get("cardNumber").strip());
            assertThat(workbook.get(row)).containsAllEntriesOf(only(told, texts));
            only(workbook.get(row), numbers)
                    .forEach((column, number) ->
                            assertThat(new BigDecimal(number)).as(column).isEqualByComparingTo(told.get(column)));
        }
    }

    private static Map<String, String> only(Map<String, String> row, List<String> columns) {
        return columns.stream().collect(Collectors.toMap(column -> column, row::get));
    }

    @Test
    void anotherFormatIsRefused() {
        assertThat(brand.get(segment + "/export?format=pdf").expect(400).fields())
                .containsExactly("format");
    }

    /** The oldest member, who comes last, has a phone that cannot be read. */
    @Test
    void aFileThatFailsInTheMiddleIsNotTakenForAWholeOne() {
        String oldest = new Lists(brand)
                .all(segment + "/members")
                .get(MEMBERS - 1)
                .path("cardNumber")
                .asText();
        String phone = swapPhone(oldest, "broken");
        try {
            for (String format : List.of("csv", "xlsx")) {
                assertThatThrownBy(() -> brand.download(segment + "/export?format=" + format))
                        .as(format)
                        .hasRootCauseInstanceOf(IOException.class);
            }
        } finally {
            swapPhone(oldest, phone);
        }
        assertThat(brand.download(segment + "/export?format=xlsx")).isNotEmpty();
    }

    /** @return what was there */
    private String swapPhone(String card, String cipher) {
        String sql =
                """
                with before as (select tenant_id, id, phone_cipher from app.member where card_number = ?
                    order by id desc limit 1)
                update app.member set phone_cipher = ? from before
                where member.tenant_id = before.tenant_id and member.id = before.id returning before.phone_cipher""";
        try (Connection connection = huigu.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, card);
            statement.setString(2, cipher);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
