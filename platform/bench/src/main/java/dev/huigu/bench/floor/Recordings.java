package dev.huigu.bench.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.tsid.Tsid;
import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.HttpConnection;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Database;
import dev.huigu.bench.product.Product;
import dev.huigu.bench.sales.Purchase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the application sends to the database for requests that are alone. */
public final class Recordings {

    private static final int PURCHASES = 200;
    private static final int PAGES = 20;

    private final Database database;
    private final Product product;

    public Recordings(Database database, Product product) {
        this.database = database;
        this.product = product;
    }

    public List<RecordedPurchase> purchases(Supplier<Purchase> till, String authorization) {
        return with((recorder, connection) -> {
            List<RecordedPurchase> recorded = new ArrayList<>();
            for (int count = 0; count < PURCHASES; count++) {
                recorded.add(purchase(recorder, connection, till.get(), authorization));
            }
            return recorded;
        });
    }

    /** Each page once; whatever the application read for it. */
    public List<Replay> pages(Supplier<byte[]> requests) {
        return with((recorder, connection) -> {
            List<Replay> recorded = new ArrayList<>();
            for (int count = 0; count < PAGES; count++) {
                byte[] request = requests.get();
                recorded.add(Replay.together(recorder.during(() -> exchange(connection, request))));
            }
            return recorded;
        });
    }

    private static RecordedPurchase purchase(
            Recorder recorder, HttpConnection connection, Purchase purchase, String authorization) {
        StringBuilder answer = new StringBuilder();
        byte[] request = HttpConnection.post("/api/v1/purchases", authorization, "application/json", purchase.json());
        Replay replay = recorder.during(() -> answer.append(exchange(connection, request))).stream()
                .filter(transaction -> transaction.mentions(purchase.number()))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("no transaction was logged for a purchase"));
        long id = Tsid.from(read(answer.toString()).path("id").asText()).toLong();
        return new RecordedPurchase(replay, purchase.number(), Long.toString(id));
    }

    private interface Work<T> {
        T with(Recorder recorder, HttpConnection connection);
    }

    private <T> T with(Work<T> work) {
        try (Recorder recorder = new Recorder(database.connectAsSuperuser(), product.statementLog());
                HttpConnection connection = new HttpConnection(product.port())) {
            return work.with(recorder, connection);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new BenchFailure("nothing could be recorded: " + failure.getMessage(), failure);
        }
    }

    private static String exchange(HttpConnection connection, byte[] request) {
        try {
            return connection.exchange(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(String answer) {
        try {
            return Api.JSON.readTree(answer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
