package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Purchases as the till's API takes them. */
public final class Receipts {
    private Receipts() {}

    /** The rows of an import file, which has one row a line, as one object a purchase. */
    public static List<ObjectNode> of(List<Map<String, String>> rows) {
        Map<String, ObjectNode> receipts = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            ObjectNode receipt =
                    receipts.computeIfAbsent(row.get("source") + " " + row.get("number"), key -> receipt(row));
            ((ArrayNode) receipt.path("lines")).add(line(row));
        }
        return new ArrayList<>(receipts.values());
    }

    private static ObjectNode receipt(Map<String, String> row) {
        ObjectNode receipt = Json.object(
                "number", row.get("number"),
                "source", row.get("source"),
                "storeCode", row.get("storeCode"),
                "channel", row.get("channel"),
                "purchasedAt", row.get("purchasedAt"),
                "lines", List.of());
        return row.get("cardNumber").isEmpty() ? receipt : receipt.put("cardNumber", row.get("cardNumber"));
    }

    private static ObjectNode line(Map<String, String> row) {
        return Json.object(
                "productCode", row.get("productCode"),
                "quantity", row.get("quantity"),
                "unitPrice", row.get("unitPrice"),
                "paid", row.get("paid"));
    }
}
