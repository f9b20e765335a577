package dev.huigu.acceptance.walls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A brand with two of everything: store S01, where the store manager works, with consultant C01, and store S02
 * with consultant C02, which is outside for both. Every name in it holds {@link #SECRET}, those of S02 also
 * {@link #OUTSIDE}.
 */
final class TwoShops {
    static final String SECRET = "机密";
    static final String OUTSIDE = "外面";
    static final String MONTH = "2026-03";
    private static final LocalDate PURCHASED_ON = LocalDate.parse("2026-03-10");
    private static final String TAG_GROUP = "FACE000000001";
    private static final String FIELD = "FACE000000002";

    private final Brand brand;
    private final World inside;
    private final World outside;

    private TwoShops(Huigu huigu) {
        brand = Brand.signUp(huigu, Brand.signUpForm().put("brandName", SECRET).put("ownerName", SECRET));
        String product = add(
                "/api/v1/products",
                Json.object("code", "P1", "name", SECRET, "category", SECRET, "price", "98.00", "consumptionDays", 30));
        String inStore = store("S01", SECRET);
        String outStore = store("S02", SECRET + OUTSIDE);
        consultant("C01", "S01", SECRET);
        consultant("C02", "S02", SECRET + OUTSIDE);
        consultant("C03", "S01", SECRET + OUTSIDE);
        new Commission(owner()).publish(Commission.scheme("2020-01", "200000.00", "1000.00"));
        add("/api/v1/member-fields", Json.object("code", FIELD, "name", SECRET, "type", "TEXT"));
        owner().put("/api/v1/consent-purposes/MARKETING_SMS", Json.object("name", SECRET, "text", SECRET))
                .expect(200);
        String importId = new Imports(owner())
                .complete("stores", "code,name,channel\nS03," + SECRET + ",ONLINE\n")
                .path("id")
                .asText();
        Map<String, String> common = new HashMap<>(Map.of(
                "product",
                "P1",
                "productId",
                product,
                "staffId",
                add("/api/v1/staff", staff()),
                "keyId",
                add("/api/v1/api-keys", Json.object("name", SECRET, "scopes", Json.array("imports"))),
                "importId",
                importId,
                "field",
                FIELD,
                "month",
                MONTH));
        common.putAll(tags());
        common.putAll(segments());
        inside = world(common, inStore, "S01", "C01", "K1", "13700000001", SECRET);
        outside = world(common, outStore, "S02", "C02", "K2", "13700000002", SECRET + OUTSIDE);
    }

    static TwoShops open(Huigu huigu) {
        return new TwoShops(huigu);
    }

    Client owner() {
        return brand.owner();
    }

    Client as(Role role) {
        return brand.as(role);
    }

    Brand brand() {
        return brand;
    }

    /** What the store manager and the consultant reach. */
    World inside() {
        return inside;
    }

    World outside() {
        return outside;
    }

    private World world(
            Map<String, String> common,
            String storeId,
            String store,
            String consultant,
            String card,
            String phone,
            String name) {
        Map<String, String> names = new HashMap<>(common);
        names.putAll(Map.of("storeId", storeId, "store", store, "consultant", consultant, "card", card));
        names.put("colleague", consultant.equals("C01") ? "C02" : "C01");
        names.put("purchase", "R-" + card);
        names.put(
                "member",
                add(
                        "/api/v1/members",
                        Json.object(
                                "cardNumber", card,
                                "name", name,
                                "phone", phone,
                                "cardIssuedOn", "2026-03-01",
                                "storeCode", store,
                                "consultantCode", consultant)));
        owner().post(
                        "/api/v1/purchases",
                        Shop.purchase("R-" + card, card, PURCHASED_ON + "T12:00:00+08:00", "77.77")
                                .put("storeCode", store))
                .expect(201);
        return new World(names);
    }

    /** The codes of group and field have the form of an id, which a call without effect leaves out. */
    private Map<String, String> tags() {
        add("/api/v1/tag-groups", Json.object("code", TAG_GROUP, "name", SECRET, "choice", "SINGLE"));
        add("/api/v1/tags", Json.object("name", "walls"));
        return Map.of(
                "tagGroup",
                TAG_GROUP,
                "tagId",
                add("/api/v1/tags", Json.object("name", SECRET, "groupCode", TAG_GROUP)));
    }

    /** One that both members have entered today, and one that they have left. */
    private Map<String, String> segments() {
        long days = ChronoUnit.DAYS.between(PURCHASED_ON, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        JsonNode untilYesterday = Json.object("withinDays", days - 1);
        return Map.of(
                "segmentId", segment(SECRET + "进入", "notPurchased", untilYesterday),
                "leftSegmentId", segment(SECRET + "离开", "purchased", untilYesterday));
    }

    private String segment(String name, String criterion, JsonNode asked) {
        return add("/api/v1/segments", Json.object("name", name, "criteria", Json.object(criterion, asked)));
    }

    private String store(String code, String name) {
        return add("/api/v1/stores", Json.object("code", code, "name", name, "channel", "OFFLINE"));
    }

    private void consultant(String code, String store, String name) {
        add("/api/v1/consultants", Json.object("code", code, "name", name, "storeCode", store, "groupCode", "G1"));
    }

    private JsonNode staff() {
        return Json.object(
                "name",
                SECRET,
                "email",
                "secret@%s.example".formatted(brand.slug()),
                "roles",
                Json.array("FINANCE"),
                "password",
                "correct horse 顾问");
    }

    private String add(String path, JsonNode body) {
        return owner().post(path, body).expect(201).json().path("id").asText();
    }
}
