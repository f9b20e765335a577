package dev.huigu.bench;

import java.time.Duration;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param warmUp before anything is measured: a cold JVM is many times slower
 * @param measured how long each line is measured
 * @param importRows rows of the imported file, two a purchase
 */
record Options(Duration warmUp, Duration measured, int importRows) {

    static final String USAGE =
            """
            Usage: ./huigu bench [--quick] [--import-rows N]
              --quick           short warm-up and short measurements: whether it runs, not how fast
              --import-rows N   rows of the imported file (40,000); a million shows what the heap suffices for""";

    static Options of(List<String> words) {
        boolean quick = words.contains("--quick");
        int rowsAt = words.indexOf("--import-rows") + 1;
        int understood = (quick ? 1 : 0) + (rowsAt > 0 ? 2 : 0);
        if (understood != words.size() || rowsAt >= words.size() && rowsAt > 0) {
            throw new BenchFailure(USAGE);
        }
        return new Options(
                Duration.ofSeconds(quick ? 5 : 30),
                Duration.ofSeconds(quick ? 3 : 15),
                rowsAt > 0 ? number(words.get(rowsAt)) : quick ? 10_000 : 40_000);
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new BenchFailure(USAGE);
        }
        return Integer.parseInt(text);
    }
}
