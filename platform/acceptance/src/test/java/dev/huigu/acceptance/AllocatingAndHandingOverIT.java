package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Patience;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members change hands in numbers, and what was earned by them before stays with whom it was earned by. */
@WithHuigu
class AllocatingAndHandingOverIT {
    private static final String HANDOVER = "/api/v1/consultants/C01/handover";
    private static final int MANY = 5001;

    private Shop shop;
    private Client owner;

    @BeforeEach
    void openAShop(Huigu huigu) {
        shop = Shop.open(huigu);
        owner = shop.owner();
    }

    @Test
    void theRewardOfPastPurchasesStaysAndThatOfLaterOnesMovesAlong() {
        String member = shop.addMember("C01", "2026-03-01").path("id").asText();
        Instant before = sell("R1");
        owner.post(HANDOVER, Json.object("to", List.of("C02"))).expect(201);
        Instant during = sell("R2");
        owner.delete(HANDOVER).expect(200);
        allocate(Json.array(member), false, "C02").expect(200);
        Instant after = sell("R3");

        assertThat(purchasesOf("C01", before, during, after)).containsExactly("R1");
        assertThat(purchasesOf("C02", before, during, after)).containsExactly("R2", "R3");
        assertThat(history(member))
                .containsExactly("C02 allocation", "C01 handover-undone", "C02 handover", "C01 card-issued");
        assertThat(bindings(member))
                .allMatch(binding -> binding.path("boundByName").asText().equals("林晓燕"));
    }

    private Instant sell(String number) {
        Instant now = Instant.now();
        owner.post("/api/v1/purchases", Shop.purchase(number, "K1", now.toString(), "100.00"))
                .expect(201);
        return now;
    }

    private List<String> purchasesOf(String consultant, Instant... moments) {
        Commission commission = new Commission(owner);
        return Stream.of(moments)
                .map(moment -> YearMonth.from(moment.atZone(ZoneId.of("Asia/Shanghai"))))
                .distinct()
                .flatMap(month -> commission.lines(month.toString(), consultant).stream())
                .map(line -> line.path("purchaseNumber").asText())
                .sorted()
                .toList();
    }

    @Test
    void aHandOverByListIsPreviewedAndDone() {
        String first = shop.addMember("C01", "2026-03-01").path("id").asText();
        shop.addMember("C01", "2026-03-01");
        shop.addConsultant("C03", "王芳");
        ObjectNode request = Json.object(
                "to", List.of("C02"), "assignments", List.of(Json.object("memberId", first, "consultantCode", "C03")));

        JsonNode preview = owner.post(HANDOVER, request.deepCopy().put("preview", true))
                .expect(200)
                .json();
        assertThat(preview.path("id").isNull()).isTrue();
        assertThat(owner.get("/api/v1/members/%s", first)
                        .json()
                        .path("consultantCode")
                        .asText())
                .isEqualTo("C01");
        JsonNode done = owner.post(HANDOVER, request).expect(201).json();

        assertThat(done.path("items")).isEqualTo(preview.path("items"));
        assertThat(counts()).containsExactly("null 0", "C01 0", "C02 1", "C03 1");
        assertThat(owner.post(HANDOVER, request).expect(409).code()).isEqualTo("nothing-to-hand-over");
    }

    private List<String> counts() {
        return new Lists(owner)
                .all("/api/v1/bindings/counts").stream()
                        .map(count -> count.path("consultantCode").asText("null") + " "
                                + count.path("members").asInt())
                        .toList();
    }

    @Test
    void thousandsOfMembersAreAllocatedByAJobThatDoesWhatThePreviewSaid() {
        String rows = IntStream.range(0, MANY)
                .mapToObj(i -> "M%d,会员%d,139%08d,S01\n".formatted(i, i, i))
                .collect(Collectors.joining());
        new Imports(owner).complete("members", "cardNumber,name,phone,storeCode\n" + rows);
        JsonNode members = Json.array(new Lists(owner)
                .all("/api/v1/members").stream()
                        .map(member -> member.path("id").asText())
                        .toArray());

        JsonNode preview = allocate(members, true, "C01", "C02").expect(200).json();
        Answer accepted = allocate(members, false, "C01", "C02").expect(202);
        String job = "/api/v1/jobs/" + accepted.json().path("id").asText();
        JsonNode end = Patience.await(
                "the end of " + job,
                Duration.ofMinutes(2),
                () -> owner.get(job).expect(200).json(),
                state -> !state.path("state").asText().equals("RUNNING"));

        assertThat(end.path("state").asText()).isEqualTo("DONE");
        assertThat(end.path("result")).isEqualTo(Json.object("kept", 0, "moved", MANY));
        assertThat(Json.list(preview.path("items"), item -> item.path("count").asInt()))
                .containsExactly(2501, 2500);
        assertThat(counts()).containsExactly("null 0", "C01 2501", "C02 2500");
    }

    private Answer allocate(JsonNode members, boolean preview, String... consultants) {
        return owner.post(
                "/api/v1/bindings/allocations",
                Json.object(
                        "memberIds",
                        members,
                        "preview",
                        preview,
                        "consultants",
                        Stream.of(consultants)
                                .map(code -> Json.object("code", code))
                                .toList()));
    }

    private List<JsonNode> bindings(String member) {
        return new Lists(owner).all("/api/v1/members/" + member + "/bindings");
    }

    private List<String> history(String member) {
        return bindings(member).stream()
                .map(binding -> Commission.row(binding, "consultantCode", "reason"))
                .toList();
    }
}
