package dev.huigu.bench;

import dev.huigu.bench.crowd.CrowdMeasurements;
import dev.huigu.bench.load.Options;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.product.Database;
import dev.huigu.bench.product.Product;
import dev.huigu.bench.sales.Measurements;
import dev.huigu.bench.sales.Shop;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code ./huigu bench}: starts the product, fills a brand, and prints what it carries. Never fails for a figure. */
public final class Bench {

    private final Options options;
    private final Product.Place place;
    private final Report report;

    private Bench(Options options, Product.Place place, Report report) {
        this.options = options;
        this.place = place;
        this.report = report;
    }

    public static void main(String[] arguments) {
        Report report = new Report(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        Path checkout = Path.of(System.getProperty("huigu.checkout", "")).toAbsolutePath();
        try {
            Product.Place place = Product.Place.of(checkout, System.getenv());
            new Bench(Options.of(List.of(arguments)), place, report).run();
        } catch (RuntimeException failure) {
            report.say(failure.getMessage());
        }
        System.exit(0);
    }

    private void run() {
        report.say("Starting Huigu in " + place.home());
        try (Product product = Product.start(place)) {
            report.say("Signing up a brand and filling it");
            Shop shop = Shop.open(place);
            Database database = new Database(place.home(), place.databasePort());
            report.say("Warming up for %d s; then %d s a line"
                    .formatted(options.warmUp().toSeconds(), options.measured().toSeconds()));
            new Measurements(options, product, shop, database, report).all();
            if (options.members() > 0) {
                CrowdMeasurements.all(options, place, product, database, report);
            }
            report.say("Stopping Huigu");
        }
    }
}
