package dev.huigu.portrait;

import dev.huigu.portrait.internal.Fraction;
import dev.huigu.tenant.Settings;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Where R, F and M split high from low: at the brand's own values, else at the mean of its members, unrounded.
 *
 * <p>Every comparison is exact, since a rounded mean would put those who stand on it on the wrong side.
 */
public final class RfmThresholds {
    private final Fraction recencyDays;
    private final Fraction frequency;
    private final Fraction orderCents;
    private final long recentUpTo;
    private final long oftenFrom;
    private final long[] muchFrom;

    /** @param mostPurchases how often the busiest member bought */
    private RfmThresholds(Fraction recencyDays, Fraction frequency, Fraction orderCents, int mostPurchases) {
        this.recencyDays = recencyDays;
        this.frequency = frequency;
        this.orderCents = orderCents;
        this.recentUpTo = recencyDays.floor();
        this.oftenFrom = frequency.ceiling();
        this.muchFrom = LongStream.rangeClosed(0, mostPurchases)
                .map(purchases -> orderCents.times(purchases).ceiling())
                .toArray();
    }

    public RfmClass classOf(RfmScore score) {
        return RfmClass.of(isRecent(score), isOften(score), isMuch(score));
    }

    public boolean isRecent(RfmScore score) {
        return score.recencyDays() <= recentUpTo;
    }

    public boolean isOften(RfmScore score) {
        return score.frequency() >= oftenFrom;
    }

    /** Orders of so much on average amount to so much more the more there are. */
    public boolean isMuch(RfmScore score) {
        long least = score.frequency() < muchFrom.length
                ? muchFrom[score.frequency()]
                : orderCents.times(score.frequency()).ceiling();
        return score.netCents() >= least;
    }

    /** Rounded half up to two decimals: for people. */
    public BigDecimal recencyDays() {
        return recencyDays.rounded(2);
    }

    /** Rounded half up to four decimals: for people. */
    public BigDecimal frequency() {
        return frequency.rounded(4);
    }

    /** In yuan, rounded half up to 0.01: for people. */
    public BigDecimal orderValue() {
        return orderCents.dividedBy(100).rounded(2);
    }

    /** Sums up the scores of all members who have one. */
    public static final class Means {
        private long[] centsByFrequency = new long[64];
        private long members;
        private long recencyDays;
        private long frequency;

        public void add(RfmScore score) {
            members++;
            recencyDays += score.recencyDays();
            frequency += score.frequency();
            if (score.frequency() >= centsByFrequency.length) {
                centsByFrequency = Arrays.copyOf(centsByFrequency, 2 * score.frequency());
            }
            centsByFrequency[score.frequency()] += score.netCents();
        }

        /** Adds the sums of others. */
        public void add(Means others) {
            members += others.members;
            recencyDays += others.recencyDays;
            frequency += others.frequency;
            if (others.centsByFrequency.length > centsByFrequency.length) {
                centsByFrequency = Arrays.copyOf(centsByFrequency, others.centsByFrequency.length);
            }
            for (int purchases = 0; purchases < others.centsByFrequency.length; purchases++) {
                centsByFrequency[purchases] += others.centsByFrequency[purchases];
            }
        }

        public long members() {
            return members;
        }

        /** Without members, everything that is not set is 0. */
        public RfmThresholds thresholds(Settings.Rfm set) {
            return new RfmThresholds(
                    set.recencyDays() == null ? mean(recencyDays) : Fraction.of(set.recencyDays(), 1),
                    set.frequency() == null ? mean(frequency) : Fraction.of(set.frequency()),
                    set.orderValue() == null
                            ? meanOrderCents()
                            : Fraction.of(set.orderValue().cents(), 1),
                    centsByFrequency.length - 1);
        }

        private Fraction mean(long sum) {
            return Fraction.of(sum, Math.max(members, 1));
        }

        private Fraction meanOrderCents() {
            Fraction sum = Fraction.of(0, 1);
            for (int purchases = 1; purchases < centsByFrequency.length; purchases++) {
                if (centsByFrequency[purchases] != 0) {
                    sum = sum.plus(Fraction.of(centsByFrequency[purchases], purchases));
                }
            }
            return sum.dividedBy(Math.max(members, 1));
        }
    }
}
