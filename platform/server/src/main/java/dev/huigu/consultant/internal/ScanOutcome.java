package dev.huigu.consultant.internal;

/** What a scan came to where it was not refused. */
public enum ScanOutcome {
    /** The member had nobody. */
    BOUND,
    /** The member had somebody else. */
    MOVED,
    ALREADY_BOUND
}
