package dev.huigu.bench.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The table, line by line. */
public final class Report {

    private static final String FORM = "%-34s %9s %9s %6s %9s %9s  %s%n";

    private static final String QUESTION = "%-34s %9s %9s %11s %9s %8s%n";

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void head() {
        out.printf(FORM, "", "reached/s", "floor/s", "ratio", "p50 ms", "p95 ms", "");
    }

    public void say(String text) {
        out.println(text);
    }

    /**
     * @param reached a second
     * @param floor a second
     */
    public void line(String name, double reached, double floor, String note) {
        out.printf(FORM, name, whole(reached), whole(floor), ratio(reached, floor), "", "", note);
    }

    /** @param floor a second */
    public void line(String name, Measured reached, double floor, String note) {
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

    /** Of the table of questions, where times stand beside those of the floor. */
    public void headOfQuestions() {
        out.printf(QUESTION, "", "p50 ms", "p95 ms", "rows read", "SQL ms", "SQL/p50");
    }

    /**
     * @param rowsRead for one answer; null: not known
     * @param floor null: there is none
     */
    public void question(String name, Measured reached, Long rowsRead, Measured floor) {
        double median = reached.latencies().percentileMillis(50);
        out.printf(
                QUESTION,
                name,
                millis(reached.latencies(), 50),
                millis(reached.latencies(), 95),
                rowsRead == null ? "" : whole(rowsRead),
                floor == null ? "" : millis(floor.latencies(), 50),
                floor == null ? "" : ratio(floor.latencies().percentileMillis(50), median));
    }

    /** What was built, and how fast. */
    public void rows(String name, long rows, Duration time) {
        double seconds = time.toMillis() / 1e3;
        out.printf(Locale.ROOT, "%-34s %,d rows in %.1f s, %,.0f a second%n", name, rows, seconds, rows / seconds);
    }

    /** What could not be measured is told and fails nothing. */
    public void missing(String name, RuntimeException failure) {
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
