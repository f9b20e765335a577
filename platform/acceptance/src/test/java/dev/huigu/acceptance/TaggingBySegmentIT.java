package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tag for who bought exactly once, which nobody puts on. */
@WithHuigu
class TaggingBySegmentIT {
    private static final String TAG = "买过一次";

    private Shop shop;
    private String first;
    private String second;
    private String tag;

    @BeforeEach
    void defineTheTag(Huigu huigu) {
        shop = Shop.open(huigu);
        first = id(shop.addMember("C01", "2026-01-01"));
        second = id(shop.addMember("C02", "2026-01-01"));
        String segment = id(shop.add(
                "/api/v1/segments", Json.object("name", "一购", "criteria", Json.object("portrait", "ONE_TIME"))));
        tag = id(shop.add("/api/v1/tags", Json.object("name", TAG, "segmentId", segment)));
        shop.owner()
                .post("/api/v1/members/" + first + "/tags", Json.object("add", Json.array("圆脸")))
                .expect(200);
    }

    private void buy(String number, String card) {
        shop.add("/api/v1/purchases", Shop.purchase(number, card, "2026-02-01T10:00:00+08:00", "20.00"));
    }

    private JsonNode get(String path) {
        return shop.owner().get(path).expect(200).json();
    }

    private List<String> tags(String path, String member) {
        return new Lists(shop.owner())
                .all(path).stream()
                        .filter(each -> id(each).equals(member))
                        .flatMap(each -> texts(each, "tags").stream())
                        .toList();
    }

    private static List<String> texts(JsonNode object, String list) {
        return Json.list(object.path(list), JsonNode::asText);
    }

    private List<String> carriers(String query) {
        return new Lists(shop.owner())
                .all("/api/v1/members?tag=" + TAG + query, 1).stream()
                        .map(TaggingBySegmentIT::id)
                        .toList();
    }

    private static String id(JsonNode body) {
        return body.path("id").asText();
    }

    @Test
    void aPurchaseChangesItInTheNextAnswer() {
        assertThat(tags("/api/v1/members", first)).containsExactly("圆脸");

        buy("R-1", "K1");

        JsonNode page = get("/api/v1/members/" + first);
        assertThat(texts(page, "tags")).containsExactly("圆脸", TAG);
        assertThat(texts(page, "automaticTags")).containsExactly(TAG);
        assertThat(tags("/api/v1/members", first)).containsExactly("圆脸", TAG);
        assertThat(get("/api/v1/tags/counts").path("items")).contains(Json.object("tagId", tag, "members", 1));

        buy("R-2", "K1");

        assertThat(tags("/api/v1/members", first)).containsExactly("圆脸");
    }

    @Test
    void listsFindWhoCarriesItPageByPageAndWithinReach() {
        buy("R-1", "K1");
        buy("R-2", "K2");

        assertThat(carriers("")).containsExactly(second, first);
        assertThat(carriers("&consultantCode=C01")).containsExactly(first);
        assertThat(carriers("&q=K2")).containsExactly(second);
        assertThat(new Lists(shop.brand().as(Role.CONSULTANT)).all("/api/v1/members?tag=" + TAG))
                .extracting(TaggingBySegmentIT::id)
                .containsExactly(first);
    }

    @Test
    void itIsNotPutOnByHandAndAnEditLeavesItAlone() {
        buy("R-1", "K1");
        Answer refused = shop.owner()
                .post("/api/v1/members/" + second + "/tags", Json.object("add", Json.array(TAG)))
                .expect(422);
        assertThat(refused.code()).isEqualTo("tag-is-automatic");

        String path = "/api/v1/members/" + first;
        shop.owner()
                .patch(path, version(path), Json.object("tags", Json.array("方脸", TAG)))
                .expect(200);
        assertThat(tags("/api/v1/members", first)).containsExactly("方脸", TAG);
        shop.owner()
                .patch(path, version(path), Json.object("tags", Json.array("长发")))
                .expect(200);
        assertThat(tags("/api/v1/members", first)).containsExactly("长发", TAG);
    }

    @Test
    void aPageThatWasOpenWhileTheTagWasLostCanStillBeSaved() {
        buy("R-1", "K1");
        String path = "/api/v1/members/" + first;
        Answer read = shop.owner().get(path).expect(200);
        buy("R-2", "K1");

        shop.owner()
                .patch(
                        path,
                        read.header("ETag"),
                        Json.object("tags", read.json().path("tags"), "note", "常来"))
                .expect(200);

        assertThat(tags("/api/v1/members", first)).containsExactly("圆脸");
    }

    @Test
    void whoCarriesFiftyByHandAndOneMoreKeepsThemInAnEdit() {
        buy("R-1", "K1");
        String path = "/api/v1/members/" + first;
        Object[] further =
                IntStream.range(0, 49).mapToObj(number -> "T" + number).toArray();
        shop.owner()
                .post(path + "/tags", Json.object("add", Json.array(further)))
                .expect(200);
        JsonNode all = shop.owner().get(path).expect(200).json().path("tags");
        assertThat(all).hasSize(51);

        shop.owner()
                .patch(path, version(path), Json.object("tags", all, "name", "王小芳"))
                .expect(200);

        assertThat(tags("/api/v1/members", first)).hasSize(51);
    }

    private String version(String path) {
        return shop.owner().get(path).expect(200).header("ETag");
    }

    @Test
    void whoCarriesATagByHandLosesItOnlyWhereThatIsSaid() {
        String path = "/api/v1/tags/" + byHand("圆脸");
        JsonNode segment = Json.object("segmentId", get("/api/v1/tags/" + tag).path("segmentId"));

        Answer refused = shop.owner().patch(path, version(path), segment).expect(409);
        assertThat(refused.code()).isEqualTo("tag-carried-by-hand");
        assertThat(refused.json().path("detail").asText()).startsWith("1 members carry");

        shop.owner().patch(path + "?takeOff=true", version(path), segment).expect(200);
        assertThat(tags("/api/v1/members", first)).isEmpty();
        buy("R-1", "K1");
        assertThat(tags("/api/v1/members", first)).containsExactlyInAnyOrder(TAG, "圆脸");
    }

    private String byHand(String name) {
        return new Lists(shop.owner())
                .all("/api/v1/tags").stream()
                        .filter(each -> each.path("name").asText().equals(name))
                        .map(TaggingBySegmentIT::id)
                        .findFirst()
                        .orElseThrow();
    }
}
