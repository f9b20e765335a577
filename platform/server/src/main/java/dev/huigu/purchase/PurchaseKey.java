package dev.huigu.purchase;

import java.util.Comparator;

/** What a purchase is known by within its brand. */
public record PurchaseKey(String source, String number) implements Comparable<PurchaseKey> {
    private static final Comparator<PurchaseKey> ORDER =
            Comparator.comparing(PurchaseKey::source).thenComparing(PurchaseKey::number);

    @Override
    public int compareTo(PurchaseKey other) {
        return ORDER.compare(this, other);
    }
}
