package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is changed of a member, the next count of a segment knows it. */
@WithHuigu
class SeeingAChangeInItsSegmentsIT {
    private Shop shop;
    private Client owner;
    private String member;

    @BeforeEach
    void askBeforeTheChange(Huigu huigu) {
        shop = Shop.open(huigu);
        owner = shop.owner();
        shop.add("/api/v1/member-fields", Json.object("code", "skin", "name", "肤质", "type", "TEXT"));
        shop.add("/api/v1/member-fields", Json.object("code", "babies", "name", "宝宝数", "type", "NUMBER"));
        shop.add("/api/v1/member-fields", Json.object("code", "due", "name", "预产期", "type", "DATE"));
        owner.put("/api/v1/consent-purposes/MARKETING_SMS", Json.object("name", "短信营销", "text", "我同意接收活动信息。"));
        member = "/api/v1/members/"
                + shop.addMember("C01", "2026-03-01").path("id").asText();
        assertThat(count(Json.object("gender", "FEMALE"))).isEqualTo(1);
    }

    private int count(ObjectNode criteria) {
        return owner.post("/api/v1/segments/count", Json.object("criteria", criteria))
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    private void change(Object... fields) {
        String version = owner.get(member).expect(200).header("ETag");
        owner.patch(member, version, Json.object(fields)).expect(200);
    }

    private static ObjectNode field(String code, Object... question) {
        return Json.object("field", Json.object(question).put("code", code));
    }

    @Test
    void theProfile() {
        change("gender", "MALE", "birthday", "1990-L05-06", "birthdayCalendar", "LUNAR", "cardType", "金卡");

        assertThat(count(Json.object("gender", "FEMALE"))).isZero();
        assertThat(count(Json.object("gender", "MALE"))).isEqualTo(1);
        assertThat(count(Json.object("cardType", "金卡"))).isEqualTo(1);
        assertThat(count(Json.object("age", Json.object("from", 30)))).isEqualTo(1);
    }

    @Test
    void theBrandsOwnFields() {
        change("fields", Json.object("skin", "干性", "babies", "2", "due", "2026-05-01"));

        assertThat(count(field("skin", "eq", "干性"))).isEqualTo(1);
        assertThat(count(field("skin", "in", Json.array("油性", "混合")))).isZero();
        assertThat(count(field("babies", "from", 2, "to", 2))).isEqualTo(1);
        assertThat(count(field("babies", "from", 3))).isZero();
        assertThat(count(field("due", "from", "2026-05-01", "to", "2026-05-01")))
                .isEqualTo(1);
        assertThat(count(field("due", "to", "2026-04-30"))).isZero();
    }

    @Test
    void theConsultant() {
        owner.post("/api/v1/bindings", Json.object("memberId", id(), "consultantCode", "C02", "reason", "客户要求"))
                .expect(201);

        assertThat(count(Json.object("consultantCode", "C01"))).isZero();
        assertThat(count(Json.object("consultantCode", "C02"))).isEqualTo(1);
    }

    @Test
    void aConsentGivenAndWithdrawn() {
        ObjectNode agrees = Json.object("consent", "MARKETING_SMS");
        assertThat(count(agrees)).isZero();

        owner.put(member + "/consents/MARKETING_SMS", Json.object("given", true, "textVersion", 1))
                .expect(200);
        assertThat(count(agrees)).isEqualTo(1);

        owner.put(member + "/consents/MARKETING_SMS", Json.object("given", false, "textVersion", 1))
                .expect(200);
        assertThat(count(agrees)).isZero();
    }

    private String id() {
        JsonNode found = owner.get(member).json();
        return found.path("id").asText();
    }
}
