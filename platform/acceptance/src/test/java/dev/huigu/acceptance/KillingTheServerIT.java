package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.Csv;
import dev.huigu.acceptance.product.GeneratedHistory;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Patience;
import dev.huigu.acceptance.product.Receipts;
import dev.huigu.acceptance.product.WithHuigu;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * One kill -9 while three brands bring the same purchases: one by a file, one in a batch, one singly from four
 * tills. A fourth brand brought them undisturbed.
 */
@WithHuigu
@Order(Integer.MAX_VALUE - 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillingTheServerIT {
    private static final GeneratedHistory HISTORY = new GeneratedHistory(400, 12_000, 42);
    private static final int SINGLES = 1_500;
    private static final int TILLS = 4;

    private final String file = HISTORY.purchasesCsv();
    private final List<ObjectNode> receipts = Receipts.of(Csv.read(file));
    private final Queue<ObjectNode> answered = new ConcurrentLinkedQueue<>();
    private final ExecutorService tills = Executors.newFixedThreadPool(TILLS + 1);

    private Client undisturbed;
    private Client importing;
    private Client batching;
    private Client single;
    private String importId;

    @BeforeAll
    void killAndStartAgain(Huigu huigu) throws Exception {
        undisturbed = HISTORY.newBrand(huigu);
        importing = HISTORY.newBrand(huigu);
        batching = HISTORY.newBrand(huigu);
        single = HISTORY.newBrand(huigu);
        new Imports(undisturbed).complete("purchases", file);

        importId = new Imports(importing).begin("purchases", "purchases.csv", file.getBytes(StandardCharsets.UTF_8));
        Future<?> batch = tills.submit(this::sendBatchUntilTheEnd);
        List<Future<?>> singles = sendSinglesUntilTheEnd();
        Patience.await(
                "some of each being there",
                Duration.ofMinutes(1),
                () -> new Imports(importing).state(importId),
                state -> state.path("accepted").asInt() > 0 && answered.size() > 20);
        JsonNode last = new Imports(importing).state(importId);
        huigu.kill();
        assertThat(last.path("state").asText()).as("the import before the kill").isEqualTo("RUNNING");
        assertThat(answered).as("purchases sent singly before the kill").hasSizeLessThan(SINGLES);
        batch.get();
        for (Future<?> till : singles) {
            till.get();
        }
        huigu.start(Huigu.Demo.NONE);
    }

    @AfterAll
    void closeTills() {
        tills.shutdownNow();
    }

    @Test
    void anImportGoesOnByItselfAndCountsNothingTwice() {
        JsonNode end = new Imports(importing).await(importId);

        assertThat(Commission.row(end, "state", "rows", "accepted", "duplicates", "rejected"))
                .isEqualTo("DONE 12000 12000 0 0");
        assertSameFigures(importing);
    }

    @Test
    void aBatchSentAgainEndsAsIfItHadNotBeenCutOff() {
        JsonNode report = batching.postLines("/api/v1/purchases/batch", receipts)
                .expect(200)
                .json();

        assertThat(report.path("accepted").asInt() + report.path("duplicates").asInt())
                .isEqualTo(receipts.size());
        assertSameFigures(batching);
    }

    @Test
    void whatWasAnsweredIsThereAndTheRestIsSentAgain() {
        for (ObjectNode receipt : answered) {
            single.post("/api/v1/purchases", receipt).expect(200);
        }

        single.postLines("/api/v1/purchases/batch", receipts).expect(200);

        assertSameFigures(single);
    }

    private void assertSameFigures(Client brand) {
        List<String> expected = new Commission(undisturbed).allLines(GeneratedHistory.MONTHS);
        assertThat(expected).hasSizeGreaterThan(10_000);
        assertThat(new Commission(brand).allLines(GeneratedHistory.MONTHS)).isEqualTo(expected);
        assertThat(new Commission(brand).allStatements(GeneratedHistory.MONTHS))
                .isEqualTo(new Commission(undisturbed).allStatements(GeneratedHistory.MONTHS));
    }

    private void sendBatchUntilTheEnd() {
        try {
            batching.postLines("/api/v1/purchases/batch", receipts);
        } catch (UncheckedIOException cutOff) {
            // The kill is meant to cut it off.
            return;
        }
    }

    private List<Future<?>> sendSinglesUntilTheEnd() {
        Queue<ObjectNode> waiting = new ConcurrentLinkedQueue<>(receipts.subList(0, SINGLES));
        return IntStream.range(0, TILLS)
                .<Future<?>>mapToObj(till -> tills.submit(() -> {
                    for (ObjectNode receipt = waiting.poll(); receipt != null; receipt = waiting.poll()) {
                        sendUntilTheEnd(receipt);
                    }
                }))
                .toList();
    }

    private void sendUntilTheEnd(ObjectNode receipt) {
        try {
            single.post("/api/v1/purchases", receipt).expect(201);
            answered.add(receipt);
        } catch (UncheckedIOException cutOff) {
            // Whether it was recorded is not known: that is what sending it again is for.
            return;
        }
    }
}
