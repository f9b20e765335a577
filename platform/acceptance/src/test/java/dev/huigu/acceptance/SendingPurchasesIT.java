package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithHuigu
class SendingPurchasesIT {
    private static final String PURCHASES = "/api/v1/purchases";
    private static final String BATCH = "/api/v1/purchases/batch";
    private static final String REFUNDS = "/api/v1/refunds";
    private static final String NOON = "2026-03-10T12:00:00+08:00";

    private Shop shop;
    private Client till;

    @BeforeEach
    void openAShop(Huigu huigu) {
        shop = Shop.open(huigu);
        till = shop.brand().apiKey("purchases:write");
    }

    @ParameterizedTest
    @CsvSource({"207.20, 186.48", "294.00, 264.60", "50.00, 45.00", "358.00, 322.20"})
    void theExampleOfTheDomainSettlesExactly(String paid, String settled) {
        shop.addMember("C01", "2025-12-25");

        JsonNode answer = till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, paid))
                .expect(201)
                .json();

        assertThat(answer.path("paid").asText()).isEqualTo(paid);
        assertThat(settlement(answer)).isEqualTo("OTHER 1 0.9 " + settled + " C01");
        assertThat(Commission.row(onlyLine("C01"), "purchaseNumber", "paid", "state", "settled"))
                .isEqualTo("R1 " + paid + " OTHER " + settled);
    }

    @Test
    void theSamePurchaseAgainIsAnsweredAsKnown() {
        shop.addMember("C01", "2026-03-01");
        ObjectNode purchase = Shop.purchase("R1", "K1", NOON, "100.00");
        JsonNode first = till.post(PURCHASES, purchase).expect(201).json();

        JsonNode again = till.post(PURCHASES, purchase).expect(200).json();

        assertThat(again).isEqualTo(first);
        assertThat(settlement(again)).isEqualTo("NEW_FIRST 2 0.9 180.00 C01");
        assertThat(onlyLine("C01").path("settled").asText()).isEqualTo("180.00");
    }

    @Test
    void theSameNumberWithOtherContentIsRefused() {
        shop.addMember("C01", "2026-03-01");
        till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.00")).expect(201);

        Answer other = till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.01"));

        assertThat(other.expect(409).code()).isEqualTo("purchase-differs");
        assertThat(onlyLine("C01").path("paid").asText()).isEqualTo("100.00");
    }

    @Test
    void theSameNumberOfAnotherSourceIsAnotherPurchase() {
        shop.addMember("C01", "2026-03-01");
        till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.00")).expect(201);

        till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.00").put("source", "MEITUAN"))
                .expect(201);

        assertThat(lines("C01")).hasSize(2);
    }

    @Test
    void aPurchaseOfNobodyIsRecordedAndSettledForNobody() {
        ObjectNode purchase = Shop.purchase("R1", "K1", NOON, "100.00");
        purchase.remove("cardNumber");

        JsonNode answer = till.post(PURCHASES, purchase).expect(201).json();

        assertThat(answer.path("settlement").isNull()).isTrue();
        assertThat(lines("C01")).isEmpty();
    }

    @Test
    void aMemberIsKnownByPhoneAndById() {
        String id = shop.addMember("C01", "2026-03-01").path("id").asText();
        ObjectNode byPhone = Shop.purchase("R1", "K1", NOON, "10.00").put("phone", "137 0000 0001");
        byPhone.remove("cardNumber");
        ObjectNode byId = Shop.purchase("R2", "K1", NOON, "10.00").put("memberId", id);
        byId.remove("cardNumber");

        assertThat(settlement(till.post(PURCHASES, byPhone).expect(201).json())).startsWith("NEW_FIRST");
        assertThat(settlement(till.post(PURCHASES, byId).expect(201).json())).startsWith("NEW_REPEAT");
    }

    @ParameterizedTest
    @CsvSource({"storeCode, S99", "cardNumber, K99"})
    void whatIsNotThereIsRefusedAtItsField(String field, String value) {
        shop.addMember("C01", "2026-03-01");

        Answer refused =
                till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "1.00").put(field, value));

        assertThat(refused.expect(422).code()).isEqualTo("unknown-reference");
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void anUnknownProductIsRefusedAtItsLine() {
        ObjectNode purchase = Shop.purchase("R1", "K1", NOON, "1.00");
        purchase.withArray("lines").add(Json.object("productCode", "P99", "quantity", "1", "paid", "1.00"));
        shop.addMember("C01", "2026-03-01");

        Answer refused = till.post(PURCHASES, purchase);

        assertThat(refused.expect(422).fields()).containsExactly("lines[1].productCode");
    }

    @Test
    void paymentsMustAddUp() {
        shop.addMember("C01", "2026-03-01");
        ObjectNode purchase = Shop.purchase("R1", "K1", NOON, "100.00");
        purchase.set("payments", Json.array(Json.object("means", "CASH", "amount", "99.99")));

        assertThat(till.post(PURCHASES, purchase).expect(422).code()).isEqualTo("payments-differ");
    }

    @Test
    void aBatchSaysWhatBecameOfEachLine() {
        shop.addMember("C01", "2026-03-01");
        ObjectNode known = Shop.purchase("R1", "K1", NOON, "10.00");
        till.post(PURCHASES, known).expect(201);

        JsonNode report = till.postLines(
                        BATCH,
                        List.of(
                                known,
                                Shop.purchase("R2", "K1", NOON, "20.00"),
                                Shop.purchase("R3", "K99", NOON, "20.00"),
                                "{ this is no JSON",
                                Shop.purchase("R2", "K1", NOON, "20.00"),
                                Shop.purchase("R1", "K1", NOON, "11.00"),
                                Shop.purchase("R4", "K1", NOON, "30.00")))
                .expect(200)
                .json();

        assertThat(report.path("accepted").asInt()).isEqualTo(2);
        assertThat(report.path("duplicates").asInt()).isEqualTo(2);
        assertThat(Json.list(report.path("rejected"), line -> Commission.row(line, "line", "number", "code")))
                .containsExactly("3 R3 unknown-reference", "4 null malformed", "6 R1 purchase-differs");
        assertThat(lines("C01")).hasSize(3);
    }

    @Test
    void aLatePurchaseChangesTheStatesAfterIt() {
        shop.addMember("C01", "2026-03-01");
        till.post(PURCHASES, Shop.purchase("R2", "K1", "2026-03-11T10:00:00+08:00", "100.00"))
                .expect(201);
        assertThat(onlyLine("C01").path("state").asText()).isEqualTo("NEW_FIRST");

        JsonNode late = till.post(PURCHASES, Shop.purchase("R1", "K1", "2026-03-10T10:00:00+08:00", "10.00"))
                .expect(201)
                .json();

        assertThat(settlement(late)).isEqualTo("NEW_FIRST 2 0.9 18.00 C01");
        assertThat(lines("C01"))
                .extracting(line -> Commission.row(line, "purchaseNumber", "state", "settled"))
                .containsExactlyInAnyOrder("R1 NEW_FIRST 18.00", "R2 NEW_REPEAT 225.00");
    }

    @Test
    void aRefundTakesItsShareWithTheMultipliersOfItsPurchase() {
        shop.addMember("C01", "2026-03-01");
        till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.00")).expect(201);

        till.post(REFUNDS, Shop.refund("F1", "R1", "2026-03-12T12:00:00+08:00", "33.33"))
                .expect(201);

        // 100.00 x 1.8 = 180.00; what remains is 66.67 x 1.8 = 120.006, so 59.99 go.
        assertThat(lines("C01"))
                .extracting(line -> Commission.row(line, "kind", "settled"))
                .containsExactlyInAnyOrder("PURCHASE 180.00", "REFUND -59.99");
        assertThat(statement("C01").path("settledTotal").asText()).isEqualTo("120.01");
        assertThat(statement("C01").path("purchases").asInt()).isEqualTo(1);
    }

    @Test
    void aRefundBeforeItsPurchaseWaits() {
        shop.addMember("C01", "2026-03-01");
        ObjectNode refund = Shop.refund("F1", "R1", "2026-03-12T12:00:00+08:00", "100.00");

        assertThat(till.post(REFUNDS, refund).expect(202).json().path("state").asText())
                .isEqualTo("WAITING");
        till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.00")).expect(201);

        assertThat(statement("C01").path("settledTotal").asText()).isEqualTo("0.00");
        assertThat(lines("C01")).hasSize(2);
        till.post(REFUNDS, refund).expect(200);
        assertThat(lines("C01")).hasSize(2);
    }

    @Test
    void noMoreIsRefundedThanWasPaid() {
        shop.addMember("C01", "2026-03-01");
        till.post(PURCHASES, Shop.purchase("R1", "K1", NOON, "100.00")).expect(201);
        till.post(REFUNDS, Shop.refund("F1", "R1", "2026-03-12T12:00:00+08:00", "60.00"))
                .expect(201);

        Answer second = till.post(REFUNDS, Shop.refund("F2", "R1", "2026-03-13T12:00:00+08:00", "40.01"));

        assertThat(second.expect(422).code()).isEqualTo("refund-exceeds-purchase");
        assertThat(statement("C01").path("settledTotal").asText()).isEqualTo("72.00");
    }

    private JsonNode onlyLine(String consultant) {
        List<JsonNode> lines = lines(consultant);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private List<JsonNode> lines(String consultant) {
        return new Commission(shop.owner()).lines("2026-03", consultant);
    }

    private JsonNode statement(String consultant) {
        return new Commission(shop.owner())
                .statements("2026-03").stream()
                        .filter(each -> each.path("consultantCode").asText().equals(consultant))
                        .findFirst()
                        .orElseThrow();
    }

    private static String settlement(JsonNode purchase) {
        return Commission.row(
                purchase.path("settlement"),
                "state",
                "frequencyMultiplier",
                "channelMultiplier",
                "settled",
                "consultantCode");
    }
}
