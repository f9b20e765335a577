package dev.huigu.job;

import java.util.List;
import org.jooq.Record;

/**
 * One sort of long work whose rows the nodes share among them: those of a brand one after the other in the order of
 * their ids, those of different brands side by side. A bean of this type is looked after by every node.
 */
public interface LeasedWork<R extends Record> {
    /** What a row is, in the log. */
    String name();

    Leases<R> leases();

    /** Of all brands, outside of any. */
    List<Long> tenantsWithWork();

    /**
     * Returns when the work has come to its end. Anything that is thrown leaves it where its last transaction brought
     * it.
     *
     * @throws LeaseLost if another node has it
     */
    void run(R held);

    /** Ends work that fails on our side again and again. */
    void giveUp(R held, String incident);
}
