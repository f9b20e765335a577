package dev.huigu.bench.sales;

import dev.huigu.bench.floor.Floor;
import dev.huigu.bench.floor.RecordedPurchase;
import dev.huigu.bench.floor.Recordings;
import dev.huigu.bench.load.HttpClients;
import dev.huigu.bench.load.HttpConnection;
import dev.huigu.bench.load.Load;
import dev.huigu.bench.load.Measured;
import dev.huigu.bench.load.Options;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Database;
import dev.huigu.bench.product.GarbageLog;
import dev.huigu.bench.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of the table, in their order. */
public final class Measurements {

    private static final int CLIENTS = 16;
    private static final int TILLS_BEHIND_PAGES = 4;
    private static final int BATCH = 1_000;
    private static final int BATCH_CLIENTS = 2;
    private static final int LINES_A_PURCHASE = 2;

    private final Options options;
    private final Product product;
    private final Shop shop;
    private final Database database;
    private final Report report;
    private final Recordings recordings;
    private final Till till = new Till("R");
    private double purchaseFloor;

    public Measurements(Options options, Product product, Shop shop, Database database, Report report) {
        this.options = options;
        this.product = product;
        this.shop = shop;
        this.database = database;
        this.report = report;
        this.recordings = new Recordings(database, product);
    }

    public void all() {
        Load.run(CLIENTS, options.warmUp(), singles());
        List<RecordedPurchase> purchases =
                recordings.purchases(till::next, shop.brand().key());
        Floor floor = Floor.writing(database, purchases);
        Load.run(CLIENTS, options.measured().dividedBy(4), floor);
        purchaseFloor = Load.run(CLIENTS, options.measured(), floor).perSecond();
        report.head();
        measure("single purchases, 16 clients", this::singlePurchases);
        measure("batches of 1,000, 1 client", name -> batches(name, 1));
        measure("batches of 1,000, 2 clients", name -> batches(name, BATCH_CLIENTS));
        measure("statement page, 16 clients", name -> page(name, floor, statementPage()));
        measure("member page, 16 clients", name -> page(name, floor, memberPage()));
        measure("import into a new brand, rows", this::imported);
    }

    private interface Line {
        void measure(String name);
    }

    private void measure(String name, Line line) {
        try {
            line.measure(name);
        } catch (RuntimeException failure) {
            report.missing(name, failure);
        }
    }

    private void singlePurchases(String name) {
        report.line(name, Load.run(CLIENTS, options.measured(), singles()), purchaseFloor, "purchases");
    }

    private void batches(String name, int clients) {
        HttpClients batches = new HttpClients(product.port(), () -> ndjson());
        Load.run(clients, options.warmUp().dividedBy(3), batches);
        Measured measured = Load.run(clients, options.measured(), batches);
        report.line(name, measured.perSecond() * BATCH, purchaseFloor, "purchases");
    }

    /** Pages by the product and by bare JDBC, in both cases while purchases run. */
    private void page(String name, Floor purchases, Supplier<byte[]> page) {
        Floor floor = Floor.reading(database, recordings.pages(page));
        HttpClients pages = new HttpClients(product.port(), page);
        Load tills = Load.start(TILLS_BEHIND_PAGES, singles());
        Load.run(CLIENTS, options.warmUp().dividedBy(3), pages);
        Measured reached = Load.run(CLIENTS, options.measured(), pages);
        double rungUp = tills.stop().perSecond();
        Load behind = Load.start(TILLS_BEHIND_PAGES, purchases);
        double bare = Load.run(CLIENTS, options.measured(), floor).perSecond();
        double written = behind.stop().perSecond();
        report.line(name, reached, bare, "pages; beside them %.0f and %.0f purchases/s".formatted(rungUp, written));
    }

    /** Into a brand that the planner's statistics do not know, as on its first day. */
    private void imported(String name) {
        database.analyze();
        Shop newcomer = shop.newcomer();
        FileToImport file = FileToImport.written(Path.of(System.getProperty("java.io.tmpdir")), options.importRows());
        GarbageLog garbage = product.garbage();
        int before = garbage.lines();
        Duration time = file.importInto(newcomer);
        GarbageLog.Peak peak = garbage.peakSince(before);
        report.line(
                name,
                options.importRows() / (time.toMillis() / 1e3),
                purchaseFloor * LINES_A_PURCHASE,
                "%,d rows in %.1f s; heap at most %d MB used, %d MB after a collection"
                        .formatted(options.importRows(), time.toMillis() / 1e3, peak.used(), peak.live()));
    }

    private HttpClients singles() {
        return new HttpClients(
                product.port(),
                () -> HttpConnection.post(
                        "/api/v1/purchases",
                        shop.brand().key(),
                        "application/json",
                        till.next().json()));
    }

    private byte[] ndjson() {
        String lines =
                Stream.generate(till::next).limit(BATCH).map(Purchase::json).collect(Collectors.joining("\n"));
        return HttpConnection.post("/api/v1/purchases/batch", shop.brand().key(), "application/x-ndjson", lines);
    }

    private Supplier<byte[]> statementPage() {
        byte[] request = HttpConnection.get(
                "/api/v1/commission/statements?month=" + YearMonth.now(Brand.ZONE),
                shop.brand().owner());
        return () -> request;
    }

    /** A member drawn at random. */
    private Supplier<byte[]> memberPage() {
        String owner = shop.brand().owner();
        List<String> ids = shop.memberIds();
        return () -> HttpConnection.get(
                "/api/v1/members/" + ids.get(ThreadLocalRandom.current().nextInt(ids.size())), owner);
    }
}
