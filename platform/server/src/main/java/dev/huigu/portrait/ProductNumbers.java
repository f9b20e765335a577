package dev.huigu.portrait;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbers a brand's products from 0, in the order in which they are met: shorter than their ids. */
public final class ProductNumbers {
    private static final int MOST = 1 << 20;

    private final AtomicInteger met = new AtomicInteger();
    private final Map<Long, Integer> numbers = new ConcurrentHashMap<>();

    public int of(long productId) {
        return numbers.computeIfAbsent(productId, id -> next());
    }

    /** The id of the product that has the number; for few of them. */
    public long id(int number) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private int next() {
        int number = met.getAndIncrement();
        if (number >= MOST) {
            throw new IllegalStateException("More than " + MOST + " products were bought");
        }
        return number;
    }
}
