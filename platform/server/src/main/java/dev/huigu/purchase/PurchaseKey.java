package dev.huigu.purchase;

import java.util.Comparator;

/** What a purchase is known by within its brand. */
public record PurchaseKey(String source, String number) implements Comparable<PurchaseKey> {
    /** Files are read without spaces at the edges, so tills must not send any: "1 " and "1" would be two purchases. */
    static final String TEXT = "\\S(.*\\S)?";

    static final String HOW = "must not begin or end with a space";

    private static final Comparator<PurchaseKey> ORDER =
            Comparator.comparing(PurchaseKey::source).thenComparing(PurchaseKey::number);

    @Override
    public int compareTo(PurchaseKey other) {
        return ORDER.compare(this, other);
    }
}
