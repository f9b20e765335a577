package dev.huigu.purchase.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.purchase.Purchases.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param duplicates known before with the same content
 * @param rejected one a refused line, in their order; the first 10,000
 * @param rejectedCount how many were refused in all
 */
public record BatchReport(long accepted, long duplicates, long rejectedCount, List<Rejected> rejected) {
    private static final int MOST_LISTED = 10_000;

    /**
     * A refused line.
     *
     * @param line counted from 1
     * @param number of the purchase; null where the line could not be read
     */
    public record Rejected(long line, String number, String code, String detail) {}

    static final class Builder {
        private long accepted;
        private long duplicates;
        private long rejectedCount;
        private final List<Rejected> rejected = new ArrayList<>();

        void add(long line, String number, Outcome outcome) {
            if (outcome instanceof Outcome.Refused refused) {
                reject(line, number, refused.refusal());
            } else if (((Outcome.Accepted) outcome).isNew()) {
                accepted++;
            } else {
                duplicates++;
            }
        }

        private void reject(long line, String number, Refusal refusal) {
            reject(line, number, refusal.code().code(), refusal.getMessage());
        }

        void reject(long line, String number, String code, String detail) {
            rejectedCount++;
            if (rejected.size() < MOST_LISTED) {
                rejected.add(new Rejected(line, number, code, detail));
            }
        }

        BatchReport build() {
            rejected.sort(Comparator.comparingLong(Rejected::line));
            return new BatchReport(accepted, duplicates, rejectedCount, rejected);
        }
    }
}
