package dev.huigu.bench.load;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Times what one client does, one operation after the other. */
public final class Stopwatch {

    private long[] laps = new long[1024];
    private int count;

    public void lap(long nanos) {
        if (count == laps.length) {
            laps = Arrays.copyOf(laps, count * 2);
        }
        laps[count++] = nanos;
    }

    public LongStream laps() {
        return Arrays.stream(laps, 0, count);
    }
}
