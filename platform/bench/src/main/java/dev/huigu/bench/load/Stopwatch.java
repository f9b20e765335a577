package dev.huigu.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Times what one client does, one operation after the other. */
final class Stopwatch {

    private long[] laps = new long[1024];
    private int count;

    void lap(long nanos) {
        if (count == laps.length) {
            laps = Arrays.copyOf(laps, count * 2);
        }
        laps[count++] = nanos;
    }

    LongStream laps() {
        return Arrays.stream(laps, 0, count);
    }
}
