package dev.huigu.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.Latencies;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.load.Stopwatch;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** How long after its answer a purchase is counted in a segment: who bought for so much today. */
record Freshness(LargeBrand crowd, Product product, Report report) {

    private static final int PURCHASES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    void measure() {
        Api till = crowd.brand().asTill();
        Api owner = crowd.brand().asOwner();
        Stopwatch stopwatch = new Stopwatch();
        String run = Long.toString(System.nanoTime(), 36);
        long counted = count(owner);
        for (int each = 0; each < PURCHASES; each++) {
            // Those counted already bought in an earlier run of this day, each of them once.
            till.post(
                    "/api/v1/purchases", purchase(run + "-" + each, People.card(crowd.members() - 1 - (int) counted)));
            long answered = System.nanoTime();
            long before = counted;
            while (counted == before) {
                if (System.nanoTime() - answered > PATIENCE.toNanos()) {
                    throw new BenchFailure("A purchase was not counted in its segment within " + PATIENCE);
                }
                counted = count(owner);
            }
            stopwatch.lap(System.nanoTime() - answered);
        }
        Latencies latencies = Latencies.of(List.of(stopwatch));
        report.say("a purchase is counted in its segment after p50 %.1f ms, p95 %.1f ms"
                .formatted(latencies.percentileMillis(50), latencies.percentileMillis(95)));
    }

    private long count(Api owner) {
        LocalDate today = LocalDate.now(Brand.ZONE);
        String criteria = "{\"criteria\":{\"spent\":{\"from\":\"%s\",\"to\":\"%s\",\"min\":\"7777.77\"}}}"
                .formatted(today, today);
        return owner.post("/api/v1/segments/count", read(criteria))
                .path("count")
                .asLong();
    }

    private ObjectNode purchase(String number, String card) {
        ObjectNode purchase = Api.JSON
                .createObjectNode()
                .put("number", number)
                .put("source", "POS")
                .put("storeCode", "S01")
                .put("channel", "OFFLINE")
                .put("purchasedAt", OffsetDateTime.now(Brand.ZONE).toString())
                .put("cardNumber", card);
        purchase.putArray("lines")
                .addObject()
                .put("productCode", "P0001")
                .put("quantity", "1")
                .put("paid", "7777.77");
        return purchase;
    }

    private static JsonNode read(String text) {
        try {
            return Api.JSON.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
