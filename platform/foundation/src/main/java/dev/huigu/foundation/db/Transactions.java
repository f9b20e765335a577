package dev.huigu.foundation.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Pieces of work that each have a transaction of their own: the batches of a stream, the steps of a job. A piece
 * that the database broke off, because of a deadlock or of a conflict with another transaction, is done again, so it
 * must leave nothing behind outside of the database.
 */
@Singleton
public class Transactions {
    private static final int MOST_ATTEMPTS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 20;

    private final NewTransaction transaction;

    @Inject
    public Transactions(NewTransaction transaction) {
        this.transaction = transaction;
    }

    /** Commits when the work returns, rolls back when it throws. */
    public <T> T call(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call(work);
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !FailedStatement.isBrokenOff(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** At random, so that two that met do not meet again. */
    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
