package dev.huigu.bench;

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
            Brand brand = Brand.open(place);
            Database database = new Database(place.home(), place.databasePort());
            report.say("Warming up for %d s; then %d s a line"
                    .formatted(options.warmUp().toSeconds(), options.measured().toSeconds()));
            new Measurements(options, product, brand, database, report).all();
            report.say("Stopping Huigu");
        }
    }
}
