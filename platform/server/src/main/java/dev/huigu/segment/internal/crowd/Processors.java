package dev.huigu.segment.internal.crowd;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Does many small pieces of work with all processors, whoever asks. Askers wait asleep: those who wait for the JVM's own
 * pool would look for something to help with, and many of them at once keep the processors from the work itself.
 */
final class Processors {
    private static final ForkJoinPool ALL = new ForkJoinPool();

    private Processors() {}

    /** What each number below that one gives, in order. */
    static <R> List<R> each(int pieces, IntFunction<R> work) {
        if (pieces < 2) {
            return IntStream.range(0, pieces).mapToObj(work).toList();
        }
        return ALL.submit(() ->
                        IntStream.range(0, pieces).parallel().mapToObj(work).toList())
                .join();
    }
}
