package dev.huigu.portrait;

import dev.huigu.foundation.time.PlausibleYears;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What one member bought, day by day, small enough to keep for a million members.
 *
 * <p>Days count from 1970-01-01, in the brand's zone. Every question says until which day it looks, so that the same
 * purchases answer for yesterday, too. Amounts are net of refunds, in 0.01 yuan; a purchase counts however much of
 * it was refunded.
 */
public final class MemberPurchases {
    public static final MemberPurchases NONE = new MemberPurchases(new long[0], new long[0]);

    private static final int FIRST_DAY =
            (int) LocalDate.of(PlausibleYears.FIRST, 1, 1).toEpochDay();

    /** In order: 17 bits of the day, 1 whether something was refunded, 45 of the net amount. */
    private final long[] purchases;

    /** In order: 17 bits of the day, 20 of the product, 26 of the quantity. */
    private final long[] lines;

    private MemberPurchases(long[] purchases, long[] lines) {
        this.purchases = purchases;
        this.lines = lines;
    }

    /** Collects one member's purchases, in any order. */
    public static final class Builder {
        private static final long MOST_THOUSANDTHS = (1L << 26) - 1;

        private long[] purchases = new long[4];
        private long[] lines = new long[4];
        private int purchaseCount;
        private int lineCount;

        /** @param netCents what is left of the amount after refunds */
        public void add(LocalDate day, long netCents, boolean isRefunded) {
            if (purchaseCount == purchases.length) {
                purchases = Arrays.copyOf(purchases, 2 * purchaseCount);
            }
            purchases[purchaseCount++] = dayBits(day) | (isRefunded ? 1L << 45 : 0) | netCents;
        }

        /**
         * @param product as {@link ProductNumbers} numbers it
         * @param thousandths of the unit, net of what was brought back; more than 67,108 units count as so many
         */
        public void addLine(LocalDate day, int product, long thousandths) {
            if (lineCount == lines.length) {
                lines = Arrays.copyOf(lines, 2 * lineCount);
            }
            lines[lineCount++] = dayBits(day) | (long) product << 26 | Math.min(thousandths, MOST_THOUSANDTHS);
        }

        private static long dayBits(LocalDate day) {
            return (day.toEpochDay() - FIRST_DAY) << 46;
        }

        public MemberPurchases build() {
            long[] sortedPurchases = Arrays.copyOf(purchases, purchaseCount);
            long[] sortedLines = Arrays.copyOf(lines, lineCount);
            Arrays.sort(sortedPurchases);
            Arrays.sort(sortedLines);
            return new MemberPurchases(sortedPurchases, sortedLines);
        }
    }

    /** About how much memory they take. */
    public int bytes() {
        return 24 + 16 + 8 * purchases.length + 16 + 8 * lines.length;
    }

    /** How many until the day, included. */
    public int count(int until) {
        int count = purchases.length;
        while (count > 0 && day(purchases[count - 1]) > until) {
            count--;
        }
        return count;
    }

    /** The day of the last one until the day, included, or {@link Portrayed#NEVER}. */
    public int lastDay(int until) {
        int count = count(until);
        return count == 0 ? Portrayed.NEVER : day(purchases[count - 1]);
    }

    /** How many of them had something refunded since. */
    public int refunded(int until) {
        int refunded = 0;
        for (int each = count(until) - 1; each >= 0; each--) {
            refunded += (int) (purchases[each] >>> 45 & 1);
        }
        return refunded;
    }

    /** How many on these days, both included. */
    public int count(int from, int until) {
        int last = count(until);
        int first = last;
        while (first > 0 && day(purchases[first - 1]) >= from) {
            first--;
        }
        return last - first;
    }

    /** What those on these days, both included, left after refunds. */
    public long netCents(int from, int until) {
        long cents = 0;
        for (int each = count(until) - 1; each >= 0 && day(purchases[each]) >= from; each--) {
            cents += purchases[each] & (1L << 45) - 1;
        }
        return cents;
    }

    /** Whether a product of the set was bought on these days, both included, brought back or not. */
    public boolean includes(int from, int until, BitSet products) {
        for (int each = lines.length - 1; each >= 0 && day(lines[each]) >= from; each--) {
            if (day(lines[each]) <= until && products.get(product(lines[each]))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The last day, until the day given, on which the product was bought and kept, and how much of it.
     *
     * @return null: never
     */
    public Supply lastSupply(int product, int until) {
        long thousandths = 0;
        int boughtOn = Portrayed.NEVER;
        for (int each = lines.length - 1; each >= 0; each--) {
            int day = day(lines[each]);
            if (thousandths > 0 && day < boughtOn) {
                break;
            }
            if (day <= until && product(lines[each]) == product) {
                boughtOn = day;
                thousandths += lines[each] & (1L << 26) - 1;
            }
        }
        return thousandths == 0 ? null : new Supply(boughtOn, thousandths);
    }

    /** So many thousandths of a product's unit, bought on a day. */
    public record Supply(int boughtOn, long thousandths) {}

    private static int day(long packed) {
        return (int) (packed >>> 46) + FIRST_DAY;
    }

    private static int product(long line) {
        return (int) (line >>> 26) & (1 << 20) - 1;
    }
}
