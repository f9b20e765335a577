package dev.huigu.job;

/** Work that jobs of one kind do. A bean of this type is found by its name. */
public interface JobKind {
    /** In lower case with hyphens. Stable: jobs that wait know their kind by it. */
    String name();

    /**
     * Works on some of a job's items, in a transaction that also counts them as done, for its brand and as its caller.
     * Items that cannot be worked on are counted as refused. May be called again with the same items, or with fewer
     * of them, after that transaction was rolled back.
     *
     * @throws dev.huigu.foundation.problem.Refusal if the job cannot go on at all; what it did before stays
     */
    JobCounts work(JobChunk chunk);
}
