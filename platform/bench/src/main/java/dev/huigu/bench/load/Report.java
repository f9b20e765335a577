package dev.huigu.bench;

import java.io.PrintStream;
import java.util.Locale;

/** The table, line by line. */
final class Report {

    private static final String FORM = "%-34s %9s %9s %6s %9s %9s  %s%n";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.printf(FORM, "", "reached/s", "floor/s", "ratio", "p50 ms", "p95 ms", "");
    }

    void say(String text) {
        out.println(text);
    }

    /**
     * @param reached a second
     * @param floor a second
     */
    void line(String name, double reached, double floor, String note) {
        out.printf(FORM, name, whole(reached), whole(floor), ratio(reached, floor), "", "", note);
    }

    /** @param floor a second */
    void line(String name, Measured reached, double floor, String note) {
        out.printf(
                FORM,
                name,
                whole(reached.perSecond()),
                whole(floor),
                ratio(reached.perSecond(), floor),
                millis(reached.latencies(), 50),
                millis(reached.latencies(), 95),
                note);
    }

    /** What could not be measured is told and fails nothing. */
    void missing(String name, RuntimeException failure) {
        out.printf("%-34s not measured: %s%n", name, failure.getMessage());
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String ratio(double reached, double floor) {
        return floor == 0 ? "-" : String.format(Locale.ROOT, "%.2f", reached / floor);
    }

    private static String millis(Latencies latencies, int percent) {
        return String.format(Locale.ROOT, "%.1f", latencies.percentileMillis(percent));
    }
}
