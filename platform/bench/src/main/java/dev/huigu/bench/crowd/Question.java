package dev.huigu.bench.crowd;

import dev.huigu.bench.load.HttpConnection;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What is asked of a large brand's members.
 *
 * @param criteria the tree, as the API takes it
 * @param sql the best statement by hand that answers it from the same tables; null where there is nothing to read
 */
record Question(String name, String criteria, String sql) {

    /** No card is issued so late. */
    private static final LocalDate NEVER = LocalDate.of(2100, 1, 1);

    /** Earlier runs asked, too. */
    private static final AtomicInteger ASKED =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(20_000));

    /** Asks how many, each time as nobody has asked before: another condition, which holds for all, goes with it. */
    Supplier<byte[]> countedAnew(String authorization) {
        return () -> count(authorization, anew());
    }

    Supplier<byte[]> countedAgain(String authorization) {
        return () -> count(authorization, criteria);
    }

    Supplier<byte[]> firstPage(String authorization) {
        return () -> HttpConnection.post(
                "/api/v1/segments/members",
                authorization,
                "application/json",
                "{\"criteria\":%s,\"limit\":50}".formatted(anew()));
    }

    private String anew() {
        return "{\"all\":[%s,{\"not\":{\"cardIssued\":{\"from\":\"%s\"}}}]}"
                .formatted(criteria, NEVER.plusDays(ASKED.incrementAndGet()));
    }

    private static byte[] count(String authorization, String criteria) {
        return HttpConnection.post(
                "/api/v1/segments/count", authorization, "application/json", "{\"criteria\":%s}".formatted(criteria));
    }
}
