package dev.huigu.foundation.db;

import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes things together, each time in a transaction of its own. Things that cannot be written because of what is
 * in them are written in halves, down to the one that cannot. Any other failure is nobody's fault and is thrown.
 */
public final class HalvedWriting {
    private HalvedWriting() {}

    /**
     * @param writing leaves nothing behind when it throws
     * @param refusing takes the one thing that cannot be written, and why
     */
    public static <T> void write(List<T> things, Consumer<List<T>> writing, BiConsumer<T, RuntimeException> refusing) {
        try {
            writing.accept(things);
        } catch (RuntimeException e) {
            if (!isDueToContent(e)) {
                throw e;
            }
            if (things.size() == 1) {
                refusing.accept(things.get(0), e);
            } else {
                int middle = things.size() / 2;
                write(things.subList(0, middle), writing, refusing);
                write(things.subList(middle, things.size()), writing, refusing);
            }
        }
    }

    /** The database does not take a value, or no moment or number can be made of it. */
    private static boolean isDueToContent(RuntimeException failure) {
        return FailedStatement.isOverItsData(failure)
                || FailedStatement.isOverAConstraint(failure)
                || Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(each -> each instanceof DateTimeException || each instanceof ArithmeticException);
    }
}
