package dev.huigu.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the application sent for one purchase.
 *
 * @param number the till's
 * @param id the application's, in digits
 */
public record RecordedPurchase(Replay replay, String number, String id) {

    /** Far above the application's own ids, and rising like them. */
    private static final AtomicLong NEXT_ID =
            new AtomicLong(4_000_000_000_000_000_000L + System.currentTimeMillis() * 1_000);

    private static final AtomicLong NEXT_NUMBER = new AtomicLong(System.currentTimeMillis() * 1_000);

    public void runForANewOne(Connection connection) throws SQLException {
        replay.run(
                connection,
                Map.of(number, "F" + NEXT_NUMBER.incrementAndGet(), id, Long.toString(NEXT_ID.incrementAndGet())));
    }
}
