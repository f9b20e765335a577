package dev.huigu.acceptance.product;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks again and again until the answer is the one waited for; fails with the last answer when time is up. */
public final class Patience {
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    private Patience() {}

    public static <T> T await(String what, Duration atMost, Callable<T> question, Predicate<T> wanted) {
        long deadline = System.nanoTime() + atMost.toNanos();
        T last = ask(question);
        while (!wanted.test(last)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("%s did not come true within %s; last seen: %s".formatted(what, atMost, last));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
            last = ask(question);
        }
        return last;
    }

    private static <T> T ask(Callable<T> question) {
        try {
            return question.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
