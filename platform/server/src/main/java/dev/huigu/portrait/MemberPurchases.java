package dev.huigu.portrait;

import dev.huigu.foundation.time.PlausibleYears;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * What one member bought, day by day, small enough to keep for a million members.
 *
 * <p>Days count from 1970-01-01, in the brand's zone. Every question says until which day it looks, so that the same
 * purchases answer for yesterday, too. Amounts are net of refunds, in 0.01 yuan; a purchase counts however much of
 * it was refunded.
 */
public final class MemberPurchases {
    public static final MemberPurchases NONE = new MemberPurchasesBuilder().build();

    static final int FIRST_DAY = (int) LocalDate.of(PlausibleYears.FIRST, 1, 1).toEpochDay();

    /** In order: 17 bits of the day, 1 whether something was refunded, 45 of the net amount. */
    final long[] purchases;

    /** In order: 17 bits of the day, 20 of the product, 26 of the quantity. */
    final long[] lines;

    /** Where this member's are in the lists, which other members may share; the first of the next one's. */
    final int firstPurchase;

    final int nextPurchase;
    final int firstLine;
    final int nextLine;

    /** The day of the last purchase, however late, or {@link Portrayed#NEVER}: most questions end here. */
    final int lastDay;

    MemberPurchases(
            long[] purchases,
            int firstPurchase,
            int nextPurchase,
            long[] lines,
            int firstLine,
            int nextLine,
            int lastDay) {
        this.purchases = purchases;
        this.firstPurchase = firstPurchase;
        this.nextPurchase = nextPurchase;
        this.lines = lines;
        this.firstLine = firstLine;
        this.nextLine = nextLine;
        this.lastDay = lastDay;
    }

    /** How many until the day, included. */
    public int count(int until) {
        return firstAfter(until) - firstPurchase;
    }

    private int firstAfter(int until) {
        if (lastDay <= until) {
            return nextPurchase;
        }
        int next = nextPurchase;
        while (next > firstPurchase && day(purchases[next - 1]) > until) {
            next--;
        }
        return next;
    }

    /** The day of the last one until the day, included, or {@link Portrayed#NEVER}. */
    public int lastDay(int until) {
        if (lastDay <= until) {
            return lastDay;
        }
        int next = firstAfter(until);
        return next == firstPurchase ? Portrayed.NEVER : day(purchases[next - 1]);
    }

    /** How many of them had something refunded since. */
    public int refunded(int until) {
        int refunded = 0;
        for (int each = firstAfter(until) - 1; each >= firstPurchase; each--) {
            refunded += (int) (purchases[each] >>> 45 & 1);
        }
        return refunded;
    }

    /** How many on these days, both included. */
    public int count(int from, int until) {
        if (lastDay < from) {
            return 0;
        }
        int next = firstAfter(until);
        int first = next;
        while (first > firstPurchase && day(purchases[first - 1]) >= from) {
            first--;
        }
        return next - first;
    }

    /** What those on these days, both included, left after refunds. */
    public long netCents(int from, int until) {
        if (lastDay < from) {
            return 0;
        }
        long cents = 0;
        for (int each = firstAfter(until) - 1; each >= firstPurchase && day(purchases[each]) >= from; each--) {
            cents += purchases[each] & (1L << 45) - 1;
        }
        return cents;
    }

    /** Whether a product of the set was bought on these days, both included, brought back or not. */
    public boolean includes(int from, int until, BitSet products) {
        return lastLine(from, until, products) >= 0;
    }

    /** The last of these products bought on these days, both included; null: none. */
    public Bought lastBought(int from, int until, BitSet products) {
        int last = lastLine(from, until, products);
        return last < 0 ? null : new Bought(day(lines[last]), product(lines[last]));
    }

    /** @return -1: none */
    private int lastLine(int from, int until, BitSet products) {
        if (lastDay < from) {
            return -1;
        }
        for (int each = nextLine - 1; each >= firstLine && day(lines[each]) >= from; each--) {
            if (day(lines[each]) <= until && products.get(product(lines[each]))) {
                return each;
            }
        }
        return -1;
    }

    /** A product, by its number, that was bought on a day. */
    public record Bought(int day, int product) {}

    /**
     * The last day, until the day given, on which the product was bought and kept, and how much of it.
     *
     * @return null: never
     */
    public Supply lastSupply(int product, int until) {
        long thousandths = 0;
        int boughtOn = Portrayed.NEVER;
        for (int each = nextLine - 1; each >= firstLine; each--) {
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

    static int day(long packed) {
        return (int) (packed >>> 46) + FIRST_DAY;
    }

    private static int product(long line) {
        return (int) (line >>> 26) & (1 << 20) - 1;
    }
}
