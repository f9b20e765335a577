package dev.huigu.bench;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** Rings up one purchase after the other, each now and with the next number. */
final class Till {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicLong count = new AtomicLong();
    private final String prefix;

    Till(String prefix) {
        this.prefix = prefix;
    }

    Purchase next() {
        return Assortment.purchase(prefix + "%08d".formatted(count.getAndIncrement()), LocalDateTime.now(ZONE));
    }
}
