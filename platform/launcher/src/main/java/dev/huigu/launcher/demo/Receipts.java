package dev.huigu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.launcher.Progress;
import dev.huigu.launcher.StartFailure;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Tells the product of the purchases and refunds, as a till's nightly transfer does. */
final class Receipts {

    static final String SOURCE = "POS";

    private static final int BATCH = 500;

    private final DemoApi api;
    private final Progress progress;

    Receipts(DemoApi api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void send(DemoPlan plan) {
        List<Purchase> purchases = plan.purchases();
        for (int from = 0; from < purchases.size(); from += BATCH) {
            int to = Math.min(from + BATCH, purchases.size());
            sendBatch(purchases.subList(from, to));
            progress.step("Demo brand", "%d of %d purchases".formatted(to, purchases.size()));
        }
        for (Refund refund : plan.refunds()) {
            api.post("/api/v1/refunds", json(refund));
        }
    }

    private void sendBatch(List<Purchase> purchases) {
        var lines = new StringBuilder();
        purchases.forEach(purchase -> lines.append(json(purchase)).append('\n'));
        JsonNode answer = api.postLines("/api/v1/purchases/batch", lines.toString());
        if (!answer.path("rejected").isEmpty()) {
            throw new StartFailure(
                    "purchases were rejected, first " + answer.path("rejected").path(0));
        }
    }

    static ObjectNode json(Purchase purchase) {
        ObjectNode json = DemoApi.JSON
                .createObjectNode()
                .put("number", purchase.number())
                .put("source", SOURCE)
                .put("storeCode", purchase.storeCode())
                .put("channel", purchase.channel())
                .put("purchasedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(purchase.purchasedAt()))
                .put("cardNumber", purchase.cardNumber());
        ArrayNode lines = json.putArray("lines");
        for (Purchase.Line line : purchase.lines()) {
            lines.addObject()
                    .put("productCode", line.product().code())
                    .put("quantity", line.quantity())
                    .put("unitPrice", line.product().price().toPlainString())
                    .put("paid", line.paid().toPlainString());
        }
        return json;
    }

    private static ObjectNode json(Refund refund) {
        ObjectNode json = DemoApi.JSON
                .createObjectNode()
                .put("number", refund.number())
                .put("source", SOURCE)
                .put("purchaseNumber", refund.purchaseNumber())
                .put("refundedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(refund.refundedAt()));
        json.putArray("lines")
                .addObject()
                .put("productCode", refund.line().product().code())
                .put("quantity", refund.line().quantity())
                .put("amount", refund.line().paid().toPlainString());
        return json;
    }
}
