package dev.huigu.bench.load;

import java.util.Arrays;
import java.util.Collection;

/** How long each of many operations took, in nanoseconds. */
public final class Latencies {

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    public static Latencies of(Collection<Stopwatch> stopwatches) {
        long[] all = stopwatches.stream().flatMapToLong(Stopwatch::laps).toArray();
        Arrays.sort(all);
        return new Latencies(all);
    }

    public int count() {
        return sorted.length;
    }

    /** The smallest time that this share of the operations did not exceed, in milliseconds; 0 if there were none. */
    public double percentileMillis(int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
