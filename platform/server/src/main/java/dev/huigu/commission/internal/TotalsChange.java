package dev.huigu.commission.internal;

import dev.huigu.foundation.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** By how much the sums of months and days change, gathered over many purchases, in the order of their keys. */
final class TotalsChange {
    private static final int LARGE = 20_000;

    private final SortedMap<Month, Sum> months = new TreeMap<>();
    private final SortedMap<Day, Sum> days = new TreeMap<>();

    record Sum(int purchases, Money settled) {
        private Sum plus(Sum other) {
            return new Sum(purchases + other.purchases, settled.plus(other.settled));
        }

        private boolean isNothing() {
            return purchases == 0 && settled.isZero();
        }
    }

    record Month(YearMonth month, long consultantId) implements Comparable<Month> {
        @Override
        public int compareTo(Month other) {
            return Comparator.comparing(Month::month)
                    .thenComparing(Month::consultantId)
                    .compare(this, other);
        }
    }

    record Day(LocalDate day, long consultantId) implements Comparable<Day> {
        @Override
        public int compareTo(Day other) {
            return Comparator.comparing(Day::day)
                    .thenComparing(Day::consultantId)
                    .compare(this, other);
        }
    }

    void add(Collection<CommissionJournal.Change> changes) {
        for (CommissionJournal.Change change : changes) {
            add(change.before(), -1);
            add(change.after(), 1);
        }
        months.values().removeIf(Sum::isNothing);
        days.values().removeIf(Sum::isNothing);
    }

    private void add(SettledLine line, int sign) {
        if (line == null || !line.counts()) {
            return;
        }
        Sum sum = new Sum(
                line.isPurchase() ? sign : 0,
                sign > 0 ? line.settled() : line.settled().negated());
        months.merge(new Month(line.month(), line.consultantId()), sum, Sum::plus);
        days.merge(new Day(line.day(), line.consultantId()), sum, Sum::plus);
    }

    /** Whether there is more of it than should be kept in memory. */
    boolean isLarge() {
        return days.size() > LARGE;
    }

    SortedMap<Month, Sum> months() {
        return months;
    }

    SortedMap<Day, Sum> days() {
        return days;
    }
}
