package dev.huigu.bench.crowd;

import dev.huigu.bench.load.HttpConnection;
import dev.huigu.bench.product.Brand;
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

    private static final int ISSUE_DAYS = 2_900;

    /** Cards were issued on each day from then on. */
    private static final LocalDate FIRST_ISSUE = LocalDate.now(Brand.ZONE).minusDays(ISSUE_DAYS + 200);

    /** No card is issued so late. */
    private static final LocalDate NEVER = LocalDate.of(2100, 1, 1);

    private static final int NEVER_DAYS = 36_000;

    /** Earlier runs asked, too. */
    private static final AtomicInteger ASKED =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(20_000));

    /** Asks how many, each time as nobody has asked before. */
    Supplier<byte[]> countedAnew(String authorization) {
        return () -> count(authorization, anew());
    }

    /** Asks how many as people do who build a filter: with one condition more, which nobody has asked before. */
    Supplier<byte[]> countedFurther(String authorization) {
        return () -> count(authorization, further());
    }

    Supplier<byte[]> countedAgain(String authorization) {
        return () -> count(authorization, criteria);
    }

    Supplier<byte[]> firstPageAnew(String authorization) {
        return () -> firstPage(authorization, anew());
    }

    Supplier<byte[]> firstPageFurther(String authorization) {
        return () -> firstPage(authorization, further());
    }

    /** First leaves out one in a hundred, never the same: the rest is not asked of everybody, so it is not known next time. */
    private String anew() {
        int asked = ASKED.incrementAndGet();
        LocalDate from = FIRST_ISSUE.plusDays(asked % ISSUE_DAYS);
        return "{\"all\":[{\"not\":{\"cardIssued\":{\"from\":\"%s\",\"to\":\"%s\"}}},%s]}"
                .formatted(from, from.plusDays(30 + asked / ISSUE_DAYS), criteria);
    }

    /** The condition holds for all. */
    private String further() {
        return "{\"all\":[%s,{\"not\":{\"cardIssued\":{\"from\":\"%s\"}}}]}"
                .formatted(criteria, NEVER.plusDays(ASKED.incrementAndGet() % NEVER_DAYS));
    }

    private static byte[] count(String authorization, String criteria) {
        return ask("count", authorization, "{\"criteria\":%s}".formatted(criteria));
    }

    private static byte[] firstPage(String authorization, String criteria) {
        return ask("members", authorization, "{\"criteria\":%s,\"limit\":50}".formatted(criteria));
    }

    private static byte[] ask(String question, String authorization, String body) {
        return HttpConnection.post("/api/v1/segments/" + question, authorization, "application/json", body);
    }
}
