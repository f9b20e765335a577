package dev.huigu.portrait;

import java.time.LocalDate;
import java.util.Arrays;

/** Collects one member's purchases, in any order. */
public final class MemberPurchasesBuilder {
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
        return (day.toEpochDay() - MemberPurchases.FIRST_DAY) << 46;
    }

    /** @param builder null: a member who bought nothing */
    public static MemberPurchases built(MemberPurchasesBuilder builder) {
        return builder == null ? MemberPurchases.NONE : builder.build();
    }

    public MemberPurchases build() {
        long[] sortedPurchases = Arrays.copyOf(purchases, purchaseCount);
        long[] sortedLines = Arrays.copyOf(lines, lineCount);
        Arrays.sort(sortedPurchases);
        Arrays.sort(sortedLines);
        int last = purchaseCount == 0 ? Portrayed.NEVER : MemberPurchases.day(sortedPurchases[purchaseCount - 1]);
        return new MemberPurchases(sortedPurchases, 0, purchaseCount, sortedLines, 0, lineCount, last);
    }
}
