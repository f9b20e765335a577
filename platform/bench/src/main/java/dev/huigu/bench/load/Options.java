package dev.huigu.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the command line asks for.
 *
 * @param warmUp before anything is measured: a cold JVM is many times slower
 * @param measured how long each line is measured
 * @param importRows rows of the imported file, two a purchase
 * @param members of the large brand; 0: it is left out
 * @param otherBrands beside it
 */
public record Options(Duration warmUp, Duration measured, int importRows, int members, int otherBrands) {

    static final String USAGE =
            """
            Usage: ./huigu bench [--quick] [--import-rows N] [--members N]
              --quick           short warm-up and short measurements: whether it runs, not how fast
              --import-rows N   rows of the imported file (40,000); a million shows what the heap suffices for
              --members N       members of the large brand that is filtered (1,000,000); 0 leaves it out""";

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

    public static Options of(List<String> words) {
        List<String> left = new ArrayList<>(words);
        boolean quick = left.remove("--quick");
        int importRows = number(left, "--import-rows", quick ? 10_000 : 40_000);
        int members = number(left, "--members", quick ? 5_000 : 1_000_000);
        if (!left.isEmpty() || importRows == 0) {
            throw new BenchFailure(USAGE);
        }
        return new Options(
                Duration.ofSeconds(quick ? 5 : 30),
                Duration.ofSeconds(quick ? 3 : 15),
                importRows,
                members,
                quick ? 20 : 1_000);
    }

    /** Takes the option and its number out of what is left. */
    private static int number(List<String> left, String option, int otherwise) {
        int at = left.indexOf(option);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == left.size() || !NUMBER.matcher(left.get(at + 1)).matches()) {
            throw new BenchFailure(USAGE);
        }
        left.remove(at);
        return Integer.parseInt(left.remove(at));
    }
}
