package dev.huigu.bench.crowd;

import dev.huigu.bench.load.HttpClients;
import dev.huigu.bench.load.HttpConnection;
import dev.huigu.bench.load.Load;
import dev.huigu.bench.load.Measured;
import dev.huigu.bench.load.Options;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Database;
import dev.huigu.bench.product.Product;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a brand of very many members is asked, by one client and by many, beside the same by SQL. */
public final class CrowdMeasurements {

    private static final int CLIENTS = 8;
    private static final int REGISTERING_CLIENTS = 16;
    private static final int FLOOR_SHARE = 5;

    private final Options options;
    private final Product product;
    private final Database database;
    private final Report report;
    private final LargeBrand crowd;
    private final RowsRead rows;

    private CrowdMeasurements(Options options, Product product, Database database, Report report, LargeBrand crowd) {
        this.options = options;
        this.product = product;
        this.database = database;
        this.report = report;
        this.crowd = crowd;
        this.rows = new RowsRead(database);
    }

    /** Builds the brand if it is not there yet, and asks it alone, then beside many small ones. */
    public static void all(Options options, Product.Place place, Product product, Database database, Report report) {
        LargeBrand crowd = LargeBrand.open(place, database, options.members(), report);
        CrowdMeasurements alone = new CrowdMeasurements(options, product, database, report, crowd);
        alone.firstQuestion();
        NightWatch night = NightWatch.over(crowd, database);
        alone.warmUp();
        alone.everything();
        OtherBrands.settle(crowd, database, options.otherBrands(), report);
        alone.everything();
        new Freshness(crowd, product, report).measure();
        alone.registrations();
        night.tell(report);
    }

    /** Which reads all members into memory. */
    private void firstQuestion() {
        int before = product.garbage().lines();
        long start = System.nanoTime();
        crowd.brand().asOwner().get("/api/v1/portraits");
        report.rows("members, read into memory", crowd.members(), Duration.ofNanos(System.nanoTime() - start));
        report.say("  heap at most %,d MB used"
                .formatted(product.garbage().peakSince(before).used()));
    }

    private void warmUp() {
        String owner = owner();
        Stream<Supplier<byte[]>> counts = questions().stream().map(question -> question.countedAnew(owner));
        Stream<Supplier<byte[]>> firstPages = questions().stream().map(question -> question.firstPageAnew(owner));
        Stream<Supplier<byte[]>> asked = Stream.concat(counts, firstPages);
        Load.run(CLIENTS, options.warmUp(), drawing(asked.toList()));
        Load.run(
                CLIENTS,
                options.warmUp(),
                drawing(pages().map(Pages.Page::requests).toList()));
    }

    private List<Question> questions() {
        return Stream.concat(Portraits.all().stream(), filters().all().stream()).toList();
    }

    private static Filters filters() {
        return new Filters(LocalDate.now(Brand.ZONE));
    }

    private Stream<Pages.Page> pages() {
        return Arrays.stream(Pages.Kind.values()).map(new Pages(crowd)::of);
    }

    private void everything() {
        report.headOfQuestions();
        List<Question> questions = questions();
        questions.forEach(this::count);
        Question ten = filters().tenConditions();
        ask("first page of ten conditions", ten.firstPageAnew(owner()), ten.sql());
        count(ten);
        ask("ten conditions, asked again", ten.countedAgain(owner()), null);
        pages().forEach(page -> ask(page.name(), page.requests(), page.sql()));
        atOnce("counts never asked before", questions, Question::countedAnew);
        atOnce("first pages never asked before", questions, Question::firstPageAnew);
        atOnce("counts, one condition more", questions, Question::countedFurther);
        atOnce("first pages, one condition more", questions, Question::firstPageFurther);
        String owner = owner();
        atOnce("lists of members", List.of(() -> HttpConnection.get("/api/v1/members?limit=50", owner)));
    }

    private void count(Question question) {
        ask(question.name(), question.countedAnew(owner()), question.sql());
        if (question.sql() != null) {
            tellDifference(question);
        }
    }

    private void tellDifference(Question question) {
        try {
            long counted = Api.JSON
                    .readTree(HttpConnection.once(
                            product.port(), question.countedAgain(owner()).get()))
                    .path("count")
                    .asLong();
            long bySql = floor(question.sql()).count();
            if (counted != bySql) {
                report.say("  counted %,d, by SQL %,d".formatted(counted, bySql));
            }
        } catch (IOException | SQLException failure) {
            report.say("  not compared: " + failure.getMessage());
        }
    }

    private interface Asking {
        Supplier<byte[]> of(Question question, String authorization);
    }

    private void atOnce(String what, List<Question> questions, Asking asking) {
        String owner = owner();
        atOnce(
                what,
                questions.stream().map(question -> asking.of(question, owner)).toList());
    }

    private void atOnce(String what, List<Supplier<byte[]>> all) {
        report.question("%s, %d clients".formatted(what, CLIENTS), Load.run(CLIENTS, line(), drawing(all)), null, null);
    }

    private HttpClients drawing(List<Supplier<byte[]>> all) {
        return new HttpClients(
                product.port(),
                () -> all.get(ThreadLocalRandom.current().nextInt(all.size())).get());
    }

    private void ask(String name, Supplier<byte[]> requests, String sql) {
        try {
            HttpClients clients = new HttpClients(product.port(), requests);
            Runnable nudge = () -> Load.run(1, Duration.ofMillis(1), clients);
            nudge.run();
            long before = rows.soFar(nudge);
            Measured measured = Load.run(1, line(), clients);
            long read = (rows.soFar(nudge) - before) / measured.latencies().count();
            Measured bare = sql == null ? null : Load.run(1, line().dividedBy(FLOOR_SHARE), floor(sql));
            report.question(name, measured, read, bare);
        } catch (RuntimeException failure) {
            report.missing(name, failure);
        }
    }

    private void registrations() {
        Registrations newcomers = new Registrations(crowd);
        HttpClients clients = new HttpClients(product.port(), newcomers::next);
        Load.run(REGISTERING_CLIENTS, options.warmUp().dividedBy(2), clients);
        Measured measured = Load.run(REGISTERING_CLIENTS, options.measured(), clients);
        report.say("members registered, %d clients: %,.0f a second, p50 %.1f ms, p95 %.1f ms"
                .formatted(
                        REGISTERING_CLIENTS,
                        measured.perSecond(),
                        measured.latencies().percentileMillis(50),
                        measured.latencies().percentileMillis(95)));
    }

    private SqlFloor floor(String sql) {
        return new SqlFloor(database, crowd.tenantId(), Script.filled(sql, crowd.places()));
    }

    private String owner() {
        return crowd.brand().owner();
    }

    private Duration line() {
        return options.measured().dividedBy(3);
    }
}
