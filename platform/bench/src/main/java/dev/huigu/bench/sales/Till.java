package dev.huigu.bench.sales;

import dev.huigu.bench.product.Brand;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicLong;

/** Rings up one purchase after the other, each now and with the next number. */
public final class Till {

    private final AtomicLong count = new AtomicLong();
    private final String prefix;

    Till(String prefix) {
        this.prefix = prefix;
    }

    public Purchase next() {
        return Assortment.purchase(prefix + "%08d".formatted(count.getAndIncrement()), LocalDateTime.now(Brand.ZONE));
    }
}
