package dev.huigu.bench.sales;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.bench.product.Api;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;

/** What the measured brand consists of, always the same: its stores, people and goods. */
public final class Assortment {

    public static final int STORES = 5;
    public static final int CONSULTANTS = 60;
    public static final int MEMBERS = 3_000;
    public static final int PRODUCTS = 200;

    private static final long SEED = 20_261_101;

    private Assortment() {}

    public static ObjectNode storeToOpen(int index) {
        return named(store(index), "门店 " + index).put("channel", channel(index));
    }

    public static ObjectNode consultantToHire(int index) {
        return named(consultant(index), "顾问 " + index)
                .put("storeCode", store(index % STORES))
                .put("groupCode", "G" + index % STORES);
    }

    public static ObjectNode productToList(int index) {
        return named(product(index), "商品 " + index)
                .put("category", "类别 " + index % 12)
                .put("brand", "品牌 " + index % 20)
                .put("unit", "件")
                .put("price", price(index));
    }

    public static ObjectNode memberToJoin(int index) {
        int consultant = index % CONSULTANTS;
        return Api.JSON
                .createObjectNode()
                .put("cardNumber", card(index))
                .put("name", "会员 " + index)
                .put("phone", "1400%07d".formatted(index))
                .put(
                        "cardIssuedOn",
                        LocalDate.of(2024, 1, 1).plusDays(index % 300).toString())
                .put("storeCode", store(consultant % STORES))
                .put("consultantCode", consultant(consultant));
    }

    /** One scheme for all, that holds in every month. */
    public static ObjectNode scheme() {
        ObjectNode scheme = Api.JSON
                .createObjectNode()
                .put("name", "奖励")
                .put("validFrom", "2024-01")
                .put("target", "60000.00")
                .put("base", "1000.00")
                .put("shortfallRate", "0.01")
                .put("excessRate", "0.1");
        scheme.putObject("windows").put("newDays", 30).put("dormantDays", 90).put("lostDays", 180);
        scheme.putObject("multipliers")
                .put("NEW_FIRST", "2")
                .put("NEW_REPEAT", "2.5")
                .put("LOST", "3")
                .put("DORMANT", "2")
                .put("OTHER", "1");
        scheme.putObject("channels").put("OFFLINE", "0.9").put("ONLINE", "1");
        return scheme;
    }

    /** Every purchase has two lines, and a member. Which ones follows from its number. */
    public static Purchase purchase(String number, LocalDateTime at) {
        SplittableRandom random = new SplittableRandom(SEED + number.hashCode());
        int first = random.nextInt(PRODUCTS);
        int second = (first + 1 + random.nextInt(PRODUCTS - 1)) % PRODUCTS;
        int store = random.nextInt(STORES);
        return new Purchase(
                number,
                store(store),
                channel(store),
                at,
                card(random.nextInt(MEMBERS)),
                new Purchase.Line(product(first), price(first)),
                new Purchase.Line(product(second), price(second)));
    }

    public static String card(int index) {
        return "M%06d".formatted(index);
    }

    private static ObjectNode named(String code, String name) {
        return Api.JSON.createObjectNode().put("code", code).put("name", name);
    }

    private static String store(int index) {
        return "S%02d".formatted(index);
    }

    private static String consultant(int index) {
        return "C%03d".formatted(index);
    }

    private static String channel(int store) {
        return store == STORES - 1 ? "ONLINE" : "OFFLINE";
    }

    private static String product(int index) {
        return "P%04d".formatted(index);
    }

    private static String price(int index) {
        return "%d.%02d".formatted(10 + index, index % 100);
    }
}
