package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.Csv;
import dev.huigu.acceptance.product.DataSet;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.WithHuigu;
import dev.huigu.acceptance.product.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Our own small brand: what its rewards must be stands in the expected files, with how each was worked out. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportingABrandIT {
    private static final DataSet SMALL = DataSet.small();
    private static final List<String> MONTHS =
            List.of("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09");

    private Huigu huigu;
    private Client owner;
    private Imports imports;

    @BeforeAll
    void importTheFiveFiles(Huigu running) {
        huigu = running;
        owner = Brand.signUp(huigu).owner();
        imports = new Imports(owner);
        imports.all(SMALL);
        new Commission(owner).publish(Commission.scheme("2026-01", "300.00", "100.00"));
    }

    @Test
    void everyLineIsAsWorkedOutByHand() {
        List<String> expected = SMALL.expectedLines();

        assertThat(new Commission(owner).allLines(MONTHS)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyStatementIsAsWorkedOutByHand() {
        List<String> expected = SMALL.rows("expected-statements.csv").stream()
                .map(row -> String.join(
                        " ",
                        row.get("month"),
                        row.get("consultantCode"),
                        row.get("purchases"),
                        row.get("settledTotal"),
                        "300.00",
                        row.get("progress"),
                        row.get("reward"),
                        row.get("rank"),
                        "OPEN"))
                .toList();

        List<String> statements = new ArrayList<>();
        for (String month : MONTHS) {
            for (JsonNode statement : new Commission(owner).statements(month)) {
                statements.add(Commission.row(
                        statement,
                        "month",
                        "consultantCode",
                        "purchases",
                        "settledTotal",
                        "target",
                        "progress",
                        "reward",
                        "rank",
                        "state"));
            }
        }
        assertThat(statements).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theSameFilesAgainAreDuplicatesAndChangeNothing() {
        List<String> before = new Commission(owner).allLines(MONTHS);

        for (String kind : DataSet.KINDS) {
            JsonNode again = imports.csv(kind, SMALL.text(kind + ".csv"));
            assertThat(again.path("accepted").asInt()).as(kind + " accepted").isZero();
            assertThat(again.path("rejected").asInt()).as(kind + " rejected").isZero();
            assertThat(again.path("duplicates").asInt())
                    .as(kind + " duplicates")
                    .isPositive();
        }

        assertThat(new Commission(owner).allLines(MONTHS)).isEqualTo(before);
    }

    @Test
    void rowsAreCountedAsRowsAndTheRestAsThings() {
        Client other = Brand.signUp(huigu).owner();
        var there = new Imports(other);
        for (String kind : List.of("stores", "consultants", "products", "members")) {
            there.complete(kind, SMALL.text(kind + ".csv"));
        }

        JsonNode end = there.complete("purchases", SMALL.text("purchases.csv"));

        assertThat(end.path("rows").asInt()).isEqualTo(16);
        assertThat(end.path("accepted").asInt()).isEqualTo(15);
        assertThat(end.path("duplicates").asInt()).isZero();
        assertThat(end.path("startedAt").asText())
                .isLessThanOrEqualTo(end.path("finishedAt").asText());
    }

    @Test
    void refusedPurchasesAreGivenBackWithTheirReasons() {
        Client other = Brand.signUp(huigu).owner();
        new Imports(other).all(SMALL);

        JsonNode end = new Imports(other).csv("purchases", SMALL.text("purchases-with-faults.csv"));

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("accepted").asInt()).isEqualTo(1);
        assertThat(end.path("duplicates").asInt()).isEqualTo(1);
        assertThat(end.path("rejected").asInt()).isEqualTo(7);
        List<Map<String, String>> rejected = rejected(other, end);
        assertThat(rejected)
                .extracting(row -> row.get("number"))
                .containsExactly("X01", "X02", "X03", "X04", "X05", "X05", "X06", "R14");
        assertThat(rejected).allSatisfy(row -> assertThat(row.get("error")).isNotBlank());
        assertThat(rejected.get(0).get("error")).contains("K99");
        assertThat(rejected.get(1).get("error")).contains("S99");
        assertThat(rejected.get(2).get("error")).contains("P99");
        assertThat(rejected.get(3).get("error")).contains("paid");
        assertThat(rejected.get(3).get("paid")).isEqualTo("ninety");
    }

    @Test
    void refusedMembersAreGivenBackWithTheirReasons() {
        Client other = Brand.signUp(huigu).owner();
        new Imports(other).all(SMALL);

        JsonNode end = new Imports(other).csv("members", SMALL.text("members-with-faults.csv"));

        assertThat(end.path("accepted").asInt()).isEqualTo(1);
        assertThat(end.path("duplicates").asInt()).isEqualTo(1);
        assertThat(rejected(other, end))
                .extracting(row -> row.get("cardNumber"))
                .containsExactly("K2", "K7", "K8", "K9", "K10", "K11", "K12");
    }

    @Test
    void anExcelFileIsReadLikeItsText() throws IOException {
        Client other = Brand.signUp(huigu).owner();
        var there = new Imports(other);

        for (String kind : DataSet.KINDS) {
            JsonNode end = there.await(there.begin(kind, kind + ".xlsx", Workbook.of(SMALL.text(kind + ".csv"))));
            assertThat(end.path("state").asText()).as(kind + " " + end).isEqualTo("DONE");
            assertThat(end.path("rejected").asInt()).as(kind + " " + end).isZero();
        }

        new Commission(other).publish(Commission.scheme("2026-01", "300.00", "100.00"));
        assertThat(new Commission(other).allLines(MONTHS)).isEqualTo(new Commission(owner).allLines(MONTHS));
    }

    @Test
    void progressIsFollowedUntilTheEnd() {
        String id = imports.begin(
                "purchases", "again.csv", SMALL.text("purchases.csv").getBytes(StandardCharsets.UTF_8));

        List<JsonNode> events;
        try (var lines = owner.open("/api/v1/imports/%s/events".formatted(id)).body()) {
            events = lines.filter(line -> line.startsWith("data:"))
                    .map(line -> Json.read(line.substring("data:".length())))
                    .toList();
        }

        assertThat(events).isNotEmpty();
        assertThat(events.get(events.size() - 1)).isEqualTo(imports.state(id));
    }

    @Test
    void aFileWithoutTheColumnsOfItsKindIsRefusedAtOnce() {
        Answer refused = owner.postFile(
                "/api/v1/imports?kind=stores", "stores.csv", "kode,name\nS09,Nine\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.expect(400).fields()).containsExactlyInAnyOrder("kode", "code", "channel");
    }

    @Test
    void whatIsNoTableIsRefusedAtOnce() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3};

        for (String name : List.of("stores.csv", "stores.xlsx", "stores.png")) {
            Answer refused = owner.postFile("/api/v1/imports?kind=stores", name, picture);
            assertThat(refused.status()).as(refused.toString()).isIn(400, 415, 422);
            assertThat(refused.isProblem()).as(refused.toString()).isTrue();
        }
        assertThat(owner.postFile("/api/v1/imports?kind=nonsense", "stores.csv", picture)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void membersAreThereWithTheirConsultantsAndFigures() {
        JsonNode member = owner.get("/api/v1/members?q=%s", "K1")
                .expect(200)
                .json()
                .path("items")
                .path(0);

        assertThat(member.path("name").asText()).isEqualTo("王芳");
        assertThat(member.path("phone").asText()).isEqualTo("138****0001");
        assertThat(member.path("consultantCode").asText()).isEqualTo("C01");
        assertThat(member.path("purchaseCount").asInt()).isEqualTo(4);
        assertThat(member.path("spentTotal").asText()).isEqualTo("203.85");
        assertThat(new Lists(owner).all("/api/v1/members", 4)).hasSize(6);
    }

    private static List<Map<String, String>> rejected(Client client, JsonNode end) {
        String id = end.path("id").asText();
        return Csv.read(client.get("/api/v1/imports/" + id + "/rejected.csv")
                .expect(200)
                .text());
    }
}
