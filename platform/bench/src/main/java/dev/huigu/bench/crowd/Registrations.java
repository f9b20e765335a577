package dev.huigu.bench.crowd;

import dev.huigu.bench.load.HttpConnection;
import dev.huigu.bench.product.Api;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** New members, one after the other, each with a phone of its own. */
final class Registrations {

    private final LargeBrand crowd;
    private final AtomicLong phones =
            new AtomicLong(16_000_000_000L + ThreadLocalRandom.current().nextLong(3_000_000_000L));

    Registrations(LargeBrand crowd) {
        this.crowd = crowd;
    }

    byte[] next() {
        long phone = phones.incrementAndGet();
        String member = Api.JSON
                .createObjectNode()
                .put("name", People.name((int) (phone % 100_000)))
                .put("phone", Long.toString(phone))
                .put("gender", "FEMALE")
                .put("birthday", "1990-05-06")
                .put("birthdayCalendar", "SOLAR")
                .put("storeCode", "S%02d".formatted(phone % People.STORES))
                .put("consultantCode", "C%03d".formatted(phone % People.CONSULTANTS))
                .toString();
        return HttpConnection.post("/api/v1/members", crowd.brand().key(), "application/json", member);
    }
}
