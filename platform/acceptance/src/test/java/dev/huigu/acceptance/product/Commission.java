package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The figures of a brand, as rows of text that compare and print well. */
public record Commission(Client client) {
    private static final String PATH = "/api/v1/commission";

    /** The domain's example of multipliers and windows, with 1 % and 10 %. */
    public static ObjectNode scheme(String validFrom, String target, String base) {
        return Json.object(
                "name",
                "会员消费奖励",
                "validFrom",
                validFrom,
                "windows",
                Json.object("newDays", 30, "dormantDays", 90, "lostDays", 180),
                "multipliers",
                Json.object("NEW_FIRST", "2", "NEW_REPEAT", "2.5", "LOST", "3", "DORMANT", "2", "OTHER", "1"),
                "channels",
                Json.object("OFFLINE", "0.9", "ONLINE", "1"),
                "target",
                target,
                "base",
                base,
                "shortfallRate",
                "0.01",
                "excessRate",
                "0.1");
    }

    public void publish(ObjectNode scheme) {
        client.put(PATH + "/schemes/standard", scheme).expect(200);
    }

    public List<JsonNode> statements(String month) {
        return new Lists(client).all(PATH + "/statements?month=" + month);
    }

    public List<JsonNode> lines(String month, String consultantCode) {
        return new Lists(client).all(PATH + "/statements/%s/%s/lines".formatted(month, consultantCode));
    }

    /** {@code month consultant purchases total reward} of every statement with a purchase. */
    public List<String> allStatements(Collection<String> months) {
        List<String> rows = new ArrayList<>();
        for (String month : months) {
            for (JsonNode statement : statements(month)) {
                if (statement.path("purchases").asInt() > 0) {
                    rows.add(row(statement, "month", "consultantCode", "purchases", "settledTotal", "reward"));
                }
            }
        }
        return rows;
    }

    /** {@code month consultant purchase paid state multipliers settled} of every line. */
    public List<String> allLines(Collection<String> months) {
        List<String> rows = new ArrayList<>();
        for (String month : months) {
            for (JsonNode statement : statements(month)) {
                String consultant = statement.path("consultantCode").asText();
                for (JsonNode line : lines(month, consultant)) {
                    rows.add(month + " " + consultant + " " + line(line));
                }
            }
        }
        return rows;
    }

    private static String line(JsonNode line) {
        return row(
                line, "kind", "purchaseNumber", "paid", "state", "frequencyMultiplier", "channelMultiplier", "settled");
    }

    public static String row(JsonNode object, String... fields) {
        List<String> cells = new ArrayList<>();
        for (String field : fields) {
            cells.add(object.path(field).asText());
        }
        return String.join(" ", cells);
    }
}
