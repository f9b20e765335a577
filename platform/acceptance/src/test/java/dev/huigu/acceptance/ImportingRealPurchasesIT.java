package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.DataSet;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Receipts;
import dev.huigu.acceptance.product.WithHuigu;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The purchases of 2,357 customers in 18 months, where the data set lies beside the project. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportingRealPurchasesIT {
    private static final DataSet CDNOW = new DataSet(
            Huigu.checkout().resolveSibling("shared").resolve("data").resolve("cdnow"));
    private static final List<String> MONTHS = Stream.iterate(YearMonth.of(1997, 1), month -> month.plusMonths(1))
            .limit(18)
            .map(YearMonth::toString)
            .toList();
    private static final int THREADS = 8;
    private static final int BATCH = 250;
    private static final long SEED = 1997;

    private Huigu huigu;

    @BeforeAll
    void needTheDataSet(Huigu running) {
        assumeTrue(Files.isDirectory(CDNOW.folder()), CDNOW.folder() + " is not there, so this test is skipped");
        huigu = running;
    }

    @Test
    void everyStatementAndEveryLineOfAnImportIsRight() {
        Client owner = brandWithScheme();

        new Imports(owner).complete("purchases", CDNOW.text("purchases.csv"));

        assertFigures(owner);
    }

    @Test
    void theOrderAndTheWayOfSendingMakeNoDifference() throws Exception {
        Client owner = brandWithScheme();

        sendShuffled(owner);

        assertFigures(owner);
    }

    private Client brandWithScheme() {
        Client owner = Brand.signUp(huigu).owner();
        for (String kind : List.of("stores", "consultants", "products", "members")) {
            new Imports(owner).complete(kind, CDNOW.text(kind + ".csv"));
        }
        new Commission(owner).publish(Commission.scheme("1997-01", "2000.00", "1000.00"));
        return owner;
    }

    /** In any order, eight at a time: a tenth twice, a fifth singly, the others in batches. */
    private static void sendShuffled(Client owner) throws Exception {
        Random random = new Random(SEED);
        List<ObjectNode> receipts = Receipts.of(CDNOW.rows("purchases.csv"));
        Collections.shuffle(receipts, random);
        receipts.addAll(new ArrayList<>(receipts.subList(0, receipts.size() / 10)));
        Collections.shuffle(receipts, random);
        List<Callable<Answer>> calls = new ArrayList<>();
        int singles = receipts.size() / 5;
        receipts.subList(0, singles).forEach(receipt -> calls.add(() -> owner.post("/api/v1/purchases", receipt)));
        for (int from = singles; from < receipts.size(); from += BATCH) {
            List<ObjectNode> batch = receipts.subList(from, Math.min(receipts.size(), from + BATCH));
            calls.add(() -> owner.postLines("/api/v1/purchases/batch", batch));
        }
        Collections.shuffle(calls, random);
        ExecutorService tills = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Answer> call : tills.invokeAll(calls)) {
                assertThat(call.get().status()).as(call.get().toString()).isIn(200, 201);
            }
        } finally {
            tills.shutdown();
        }
    }

    private static void assertFigures(Client owner) {
        List<String> statements = CDNOW.rows("expected-statements.csv").stream()
                .map(row -> String.join(" ", row.values()))
                .toList();
        List<String> lines = CDNOW.expectedLines();
        var commission = new Commission(owner);
        assertThat(commission.allStatements(MONTHS)).containsExactlyInAnyOrderElementsOf(statements);
        assertThat(commission.allLines(MONTHS)).containsExactlyInAnyOrderElementsOf(lines);
    }
}
