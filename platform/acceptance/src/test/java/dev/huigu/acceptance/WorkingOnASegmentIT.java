package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Jobs;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Jobs over a segment that its members leave because the job works on them: who was in it at the beginning is worked on,
 * each once.
 */
@WithHuigu
class WorkingOnASegmentIT {
    private static final int MEMBERS = 5_200;

    private Shop shop;
    private Client owner;

    @BeforeEach
    void openABrandOfUnboundMembers(Huigu huigu) {
        shop = Shop.open(huigu);
        owner = shop.owner();
        String rows = IntStream.range(0, MEMBERS)
                .mapToObj(i -> "M%d,会员%d,139%08d,S01\n".formatted(i, i, i))
                .collect(Collectors.joining());
        new Imports(owner).complete("members", "cardNumber,name,phone,storeCode\n" + rows);
    }

    private JsonNode saved(ObjectNode criteria) {
        String id = shop.add("/api/v1/segments", Json.object("name", "目标会员", "criteria", criteria))
                .path("id")
                .asText();
        return Json.object("segmentId", id);
    }

    private static ObjectNode without(String tag) {
        return Json.object("tag", Json.object("noneOf", Json.array(tag)));
    }

    private JsonNode begun(String path, ObjectNode request) {
        return owner.post(path, request).expect(202).json();
    }

    private JsonNode end(JsonNode begun) {
        JsonNode end = new Jobs(owner).await(begun.path("id").asText());
        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("total").asInt()).isEqualTo(MEMBERS);
        assertThat(end.path("done").asInt()).isEqualTo(MEMBERS);
        assertThat(end.path("refused").asInt()).isZero();
        return end.path("result");
    }

    private int count(ObjectNode criteria) {
        return owner.post("/api/v1/segments/count", Json.object("criteria", criteria))
                .expect(200)
                .json()
                .path("count")
                .asInt();
    }

    private List<JsonNode> carriers(String tag) {
        return new Lists(owner).all("/api/v1/members?tag=" + tag);
    }

    @Test
    void thoseWhoLackATagGetItOnceAndWhoComesLaterDoesNot() {
        shop.add("/api/v1/tags", Json.object("name", "已触达"));
        ObjectNode request = Json.object("add", Json.array("已触达"), "segment", saved(without("已触达")));

        JsonNode begun = begun("/api/v1/members/tags", request);
        shop.addMember("C01", "2026-01-01");

        assertThat(end(begun)).isEqualTo(Json.object("changed", MEMBERS));
        assertThat(carriers("已触达"))
                .hasSize(MEMBERS)
                .noneMatch(member -> member.path("cardNumber").asText().equals("K1"));
        assertThat(count(without("已触达"))).isEqualTo(1);
    }

    @Test
    void criteriaThatNobodySavedDoAsWell() {
        shop.add("/api/v1/tags", Json.object("name", "已触达"));
        ObjectNode segment = Json.object("criteria", without("已触达"));

        JsonNode begun = begun("/api/v1/members/tags", Json.object("add", Json.array("已触达"), "segment", segment));

        assertThat(end(begun)).isEqualTo(Json.object("changed", MEMBERS));
        assertThat(count(without("已触达"))).isZero();
    }

    @Test
    void theUnboundAreAllocatedAsThePreviewSaid() {
        ObjectNode unbound = Json.object();
        unbound.putNull("consultantCode");
        ObjectNode request = Json.object(
                "segment",
                saved(unbound).path("segmentId"),
                "preview",
                true,
                "consultants",
                Json.array(Json.object("code", "C01"), Json.object("code", "C02")));
        JsonNode preview =
                owner.post("/api/v1/bindings/allocations", request).expect(200).json();

        JsonNode begun = begun("/api/v1/bindings/allocations", request.put("preview", false));

        assertThat(end(begun)).isEqualTo(Json.object("kept", 0, "moved", MEMBERS));
        assertThat(Json.list(preview.path("items"), item -> item.path("count").asInt()))
                .containsExactly(MEMBERS / 2, MEMBERS / 2);
        assertThat(count(unbound)).isZero();
        assertThat(count(Json.object("consultantCode", "C01"))).isEqualTo(MEMBERS / 2);
        assertThat(new Lists(owner).all("/api/v1/members?consultantCode=C02")).hasSize(MEMBERS / 2);
        assertBoundOnce("M0");
        assertBoundOnce("M" + (MEMBERS - 1));
    }

    private void assertBoundOnce(String card) {
        String id = new Lists(owner)
                .all("/api/v1/members?q=" + card).stream()
                        .filter(member -> member.path("cardNumber").asText().equals(card))
                        .map(member -> member.path("id").asText())
                        .findFirst()
                        .orElseThrow();
        assertThat(new Lists(owner).all("/api/v1/members/" + id + "/bindings")).hasSize(1);
    }
}
