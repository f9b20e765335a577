package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithHuigu
class ChangingAMemberIT {
    private Shop shop;
    private Client owner;

    @BeforeEach
    void openAShop(Huigu huigu) {
        shop = Shop.open(huigu);
        owner = shop.owner();
    }

    @Test
    void aChangeOfWhatWasReadIsKept() {
        String path = path(shop.addMember("C01", "2026-03-01"));
        String version = owner.get(path).expect(200).header("ETag");

        Answer changed = owner.patch(path, version, Json.object("name", "王小芳")).expect(200);

        assertThat(changed.json().path("name").asText()).isEqualTo("王小芳");
        assertThat(changed.header("ETag")).isNotEqualTo(version);
        assertThat(owner.get(path).expect(200).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(owner.get(path).json().path("birthday").asText()).isEqualTo("1990-02-03");
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        String path = path(shop.addMember("C01", "2026-03-01"));
        String version = owner.get(path).expect(200).header("ETag");
        owner.patch(path, version, Json.object("name", "王小芳")).expect(200);

        Answer late = owner.patch(path, version, Json.object("name", "王大芳"));

        late.expect(412);
        assertThat(late.isProblem()).isTrue();
        assertThat(owner.get(path).json().path("name").asText()).isEqualTo("王小芳");
    }

    @Test
    void aTakenPhoneAndATakenCardAreRefused() {
        String holder = shop.addMember("C01", "2026-03-01").path("id").asText();

        Answer phone =
                owner.post("/api/v1/members", shop.member("C01", "2026-03-01").put("phone", "13700000001"));
        Answer card =
                owner.post("/api/v1/members", shop.member("C01", "2026-03-01").put("cardNumber", "K1"));

        assertThat(phone.expect(409).code()).isEqualTo("phone-taken");
        assertThat(card.expect(409).code()).isEqualTo("card-number-taken");
        assertThat(phone.json().path("existingId").asText()).isEqualTo(holder);
        assertThat(card.json().path("existingId").asText()).isEqualTo(holder);
    }

    @Test
    void membersAreFoundByNameInitialsPhoneAndCard() {
        String id = shop.add("/api/v1/members", shop.member("C01", "2026-03-01").put("name", "张三丰"))
                .path("id")
                .asText();
        shop.addMember("C01", "2026-03-01");

        for (String question : List.of("张三", "zsf", "13700000001", "137 0000 0001", "K1")) {
            JsonNode items = owner.get("/api/v1/members?q=%s", question)
                    .expect(200)
                    .json()
                    .path("items");
            assertThat(Json.list(items, member -> member.path("id").asText()))
                    .as(question)
                    .containsExactly(id);
        }
        assertThat(owner.get("/api/v1/members?q=0001").json().path("items")).hasSize(1);
    }

    @Test
    void rebindingIsKeptAsHistory() {
        JsonNode member = shop.addMember("C01", "2026-03-01");

        owner.post(
                        "/api/v1/bindings",
                        Json.object("memberId", member.path("id").asText(), "consultantCode", "C02", "reason", "换店"))
                .expect(201);

        JsonNode history =
                owner.get(path(member) + "/bindings").expect(200).json().path("items");
        assertThat(Json.list(history, binding -> binding.path("consultantCode").asText()))
                .containsExactlyInAnyOrder("C01", "C02");
        assertThat(owner.get(path(member)).json().path("consultantCode").asText())
                .isEqualTo("C02");
    }

    @Test
    void aListIsReadToItsEndWhileMembersArrive() {
        Set<String> there = new HashSet<>();
        for (int number = 0; number < 9; number++) {
            there.add(shop.addMember("C01", "2026-03-01").path("id").asText());
        }

        List<String> read = new ArrayList<>();
        JsonNode page = owner.get("/api/v1/members?limit=2").expect(200).json();
        read.addAll(ids(page));
        while (page.path("nextCursor").isTextual()) {
            shop.addMember("C02", "2026-03-01");
            page = owner.get(
                            "/api/v1/members?limit=2&cursor=%s",
                            page.path("nextCursor").asText())
                    .expect(200)
                    .json();
            read.addAll(ids(page));
            assertThat(read).as("two are read for each that arrives").hasSizeLessThan(60);
        }

        assertThat(read).doesNotHaveDuplicates().containsAll(there);
        assertThat(new Lists(owner).all("/api/v1/members", 3)).hasSizeGreaterThanOrEqualTo(9);
    }

    private static List<String> ids(JsonNode page) {
        return Json.list(page.path("items"), member -> member.path("id").asText());
    }

    private static String path(JsonNode member) {
        return "/api/v1/members/" + member.path("id").asText();
    }
}
