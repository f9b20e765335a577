package dev.huigu.foundation.db;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions a statement of PostgreSQL sees, as {@code pg_current_snapshot()} tells it: all before the
 * oldest that was running, none from the next on, and of those between all that were not running.
 *
 * <p>Numbers of transactions are given when they begin to write, not when they commit: a lower number may become
 * visible after a higher one, so a number alone cannot tell what is new.
 *
 * @param oldest the first transaction that was running
 * @param next the first that had not begun
 * @param running those between the two that had not committed
 */
public record Snapshot(long oldest, long next, Set<Long> running) {
    /** Sees nothing, so that everything is new to whoever starts with it. */
    public static final Snapshot BEFORE_ALL = new Snapshot(0, 0, Set.of());

    /** @param text such as {@code 10:20:10,14,15} */
    static Snapshot of(String text) {
        String[] parts = text.split(":", -1);
        Set<Long> running = parts[2].isEmpty()
                ? Set.of()
                : Arrays.stream(parts[2].split(",")).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Snapshot(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    public boolean sees(long transaction) {
        return transaction < next && !running.contains(transaction);
    }
}
