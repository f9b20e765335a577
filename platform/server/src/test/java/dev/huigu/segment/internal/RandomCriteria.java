package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes trees of criteria that crowd around the boundaries. */
final class RandomCriteria {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PORTRAITS = List.of(
            "NEW",
            "DORMANT",
            "LOST",
            "ONE_TIME",
            "ACTIVE",
            "HIGHLY_ACTIVE",
            "LOYAL",
            "PURCHASED_THIS_MONTH",
            "NOT_PURCHASED_THIS_MONTH",
            "CONTACTED",
            "TO_CONTACT",
            "RETURN_PRONE");
    private static final List<String> RFM = List.of(
            "IMPORTANT_VALUE",
            "IMPORTANT_DEVELOP",
            "IMPORTANT_KEEP",
            "IMPORTANT_WIN_BACK",
            "GENERAL_IMPORTANT",
            "GENERAL",
            "GENERAL_WIN_BACK",
            "NO_VALUE");
    static final List<String> SKINS = List.of("dry", "oily", "mixed");
    private static final List<Integer> WINDOWS = List.of(0, 1, 29, 30, 31, 89, 90, 91, 180, 365);

    private final Random random;
    private final LocalDate today;
    private final List<String> tags;

    /** @param tags that there are to ask for */
    RandomCriteria(Random random, LocalDate today, List<String> tags) {
        this.random = random;
        this.today = today;
        this.tags = tags;
    }

    ObjectNode tree(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(6);
        if (kind == 0) {
            return object("not", tree(depth - 1));
        }
        if (kind > 2) {
            return leaf();
        }
        ArrayNode parts = JSON.arrayNode();
        for (int part = random.nextInt(3); part >= 0; part--) {
            parts.add(tree(depth - 1));
        }
        return object(kind == 1 ? "all" : "any", parts);
    }

    private ObjectNode leaf() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> JSON.objectNode().put("portrait", one(PORTRAITS));
            case 2 -> JSON.objectNode().put("gender", one(List.of("FEMALE", "MALE", "UNKNOWN")));
            case 3 -> object("tag", object(one(List.of("anyOf", "allOf", "noneOf")), names(tags)));
            case 4 -> object("age", openOrNot(range("from", "to", 18 + random.nextInt(20), random.nextInt(12))));
            case 5 -> JSON.objectNode().put("birthdayWithinDays", one(List.of(0, 1, 7, 30, 200)));
            case 6 ->
                object(
                        "cardIssued",
                        openOrNot(JSON.objectNode().put("from", day(400)).put("to", today.toString())));
            case 7 -> JSON.objectNode().put("storeCode", one(List.of("S1", "S2")));
            case 8 -> JSON.objectNode().put("consultantCode", one(List.of("C1", "C2")));
            case 9 -> JSON.objectNode().set("consultantCode", JSON.nullNode());
            case 10 -> object("spent", spent());
            case 11 -> object(random.nextBoolean() ? "purchased" : "notPurchased", goods());
            case 12 ->
                object(
                        "depletion",
                        range("fromDays", "toDays", random.nextInt(60) - 30, random.nextInt(20))
                                .put("productCode", one(List.of("P1", "P2"))));
            case 13 -> JSON.objectNode().put("birthdayMonth", 1 + random.nextInt(12));
            case 14 -> JSON.objectNode().put("cardType", one(List.of("金卡", "银卡")));
            case 15 -> object("rfmScore", rfmScore());
            case 16 -> JSON.objectNode().put("consent", one(MoreFacts.PURPOSES));
            case 17, 18 -> object("field", field());
            default ->
                random.nextBoolean()
                        ? JSON.objectNode().put("rfm", one(RFM))
                        : JSON.objectNode().put("origin", one(List.of("STORE", "WECHAT")));
        };
    }

    private ObjectNode field() {
        ObjectNode field = JSON.objectNode();
        switch (random.nextInt(4)) {
            case 0 -> field.put("code", "skin").put("eq", one(SKINS));
            case 1 -> field.put("code", "skin").set("in", names(SKINS));
            case 2 ->
                field.put("code", "size").setAll(openOrNot(range("from", "to", random.nextInt(5), random.nextInt(4))));
            default ->
                field.put("code", "since")
                        .setAll(openOrNot(JSON.objectNode().put("from", day(5)).put("to", today.toString())));
        }
        return field;
    }

    private ObjectNode rfmScore() {
        int min = random.nextInt(150);
        ObjectNode scores = JSON.objectNode();
        scores.set("recencyDays", openOrNot(range("from", "to", random.nextInt(60), random.nextInt(200))));
        scores.set("frequency", openOrNot(range("from", "to", 1 + random.nextInt(4), random.nextInt(4))));
        scores.set(
                "orderValue",
                openOrNot(JSON.objectNode().put("min", min + ".33").put("max", min + random.nextInt(90) + ".67")));
        return random.nextBoolean() ? scores : scores.without(one(List.of("recencyDays", "frequency", "orderValue")));
    }

    private ObjectNode spent() {
        ObjectNode body = JSON.objectNode()
                .put("from", today.minusDays(one(WINDOWS)).toString())
                .put(
                        "to",
                        today.minusDays(random.nextInt(3) - 1).isBefore(today)
                                ? today.toString()
                                : today.plusDays(1).toString());
        int min = random.nextInt(200);
        ObjectNode amounts = JSON.objectNode().put("min", min + ".00").put("max", min + random.nextInt(300) + ".50");
        return body.setAll(openOrNot(amounts));
    }

    private ObjectNode goods() {
        ObjectNode body = JSON.objectNode().put("withinDays", one(WINDOWS));
        if (random.nextBoolean()) {
            body.set("products", names(List.of("P1", "P2", "P3", "P4")));
        }
        if (random.nextInt(3) == 0) {
            body.set("categories", names(List.of("A", "B")));
        }
        if (random.nextInt(3) == 0) {
            body.set("brands", names(List.of("X", "Y")));
        }
        return body;
    }

    /** Of two bounds both, or one of them. */
    private ObjectNode openOrNot(ObjectNode bounds) {
        List<String> names = new ArrayList<>();
        bounds.fieldNames().forEachRemaining(names::add);
        return random.nextInt(3) == 0 ? bounds.without(one(names)) : bounds;
    }

    private ObjectNode range(String from, String to, int first, int length) {
        return JSON.objectNode().put(from, first).put(to, first + length);
    }

    private String day(int most) {
        return today.minusDays(random.nextInt(most)).toString();
    }

    private ArrayNode names(List<String> all) {
        ArrayNode names = JSON.arrayNode().add(one(all));
        return random.nextBoolean() ? names : names.add(one(all));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static ObjectNode object(String key, com.fasterxml.jackson.databind.JsonNode value) {
        return JSON.objectNode().set(key, value);
    }
}
