package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a segment says right after a till's answer: nothing is waited for. */
@WithHuigu
class SeeingAPurchaseInItsSegmentsIT {
    private static final ZoneId ZONE = whereItIsNoon();

    private Shop shop;
    private String member;
    private JsonNode criteria;
    private String segment;

    /** No day ends there while the test runs. */
    private static ZoneId whereItIsNoon() {
        int hour = OffsetDateTime.now(ZoneOffset.UTC).getHour();
        return ZoneId.of("Etc/GMT%+d".formatted(hour - 12));
    }

    @BeforeEach
    void askBeforeThePurchase(Huigu huigu) {
        LocalDate today = LocalDate.now(ZONE);
        shop = Shop.open(huigu, ZONE);
        member = id(shop.addMember("C01", today.minusDays(40).toString()));
        shop.addMember("C01", today.minusDays(40).toString());
        criteria = Json.object(
                "all",
                Json.array(
                        Json.object("portrait", "ONE_TIME"),
                        Json.object("purchased", Json.object("withinDays", 1, "products", Json.array("P1"))),
                        Json.object(
                                "spent",
                                Json.object(
                                        "from",
                                        today.toString(),
                                        "to",
                                        today.plusDays(1).toString(),
                                        "min",
                                        "77.77"))));
        segment = "/api/v1/segments/"
                + id(shop.add("/api/v1/segments", Json.object("name", "刚买过一次", "criteria", criteria)));
        assertThat(count()).isZero();
        assertThat(entered()).isZero();
    }

    @Test
    void itsMemberIsCountedListedExplainedAndNewToTheSegment() {
        buy("R-1", "77.77");

        assertThat(count()).isEqualTo(1);
        assertThat(get(segment + "/count").path("count").asInt()).isEqualTo(1);
        assertThat(new Lists(shop.owner()).all(segment + "/members"))
                .extracting(SeeingAPurchaseInItsSegmentsIT::id)
                .containsExactly(member);
        assertThat(entered()).isEqualTo(1);
        assertThat(new Lists(shop.owner()).all(segment + "/changes/entered"))
                .extracting(SeeingAPurchaseInItsSegmentsIT::id)
                .containsExactly(member);
        assertThat(new Lists(shop.owner()).all(segment + "/changes/left")).isEmpty();
    }

    @Test
    void theExplanationNamesEachCriterionWithWhatTheMemberHas() {
        buy("R-1", "77.77");

        JsonNode explanation = get(segment + "/members/" + member + "/explanation");

        assertThat(explanation.path("holds").asBoolean()).isTrue();
        assertThat(Json.list(
                        explanation.path("parts"), part -> part.path("kind").asText()))
                .containsExactly("portrait", "purchased", "spent");
        assertThat(explanation.at("/parts/0/values")).isEqualTo(Json.object("purchaseCount", 1));
        assertThat(explanation.at("/parts/1/values"))
                .isEqualTo(Json.object(
                        "purchasedInWindow",
                        true,
                        "purchasedThese",
                        true,
                        "boughtOn",
                        LocalDate.now(ZONE).toString(),
                        "productCode",
                        "P1"));
        assertThat(explanation.at("/parts/2/values")).isEqualTo(Json.object("spent", "77.77"));
    }

    @Test
    void whoBuysASecondTimeIsGoneAtOnce() {
        buy("R-1", "77.77");
        assertThat(count()).isEqualTo(1);

        buy("R-2", "1.00");

        assertThat(count()).isZero();
    }

    private void buy(String number, String paid) {
        shop.add(
                "/api/v1/purchases",
                Shop.purchase(number, "K1", OffsetDateTime.now(ZONE).toString(), paid));
    }

    private int count() {
        return shop.owner()
                .post("/api/v1/segments/count", Json.object("criteria", criteria))
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    private int entered() {
        return get(segment + "/changes").path("entered").asInt();
    }

    private JsonNode get(String path) {
        return shop.owner().get(path).expect(200).json();
    }

    private static String id(JsonNode body) {
        return body.path("id").asText();
    }
}
