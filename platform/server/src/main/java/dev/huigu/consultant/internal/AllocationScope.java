package dev.huigu.consultant.internal;

/** Which of the members named are allocated. */
public enum AllocationScope {
    ALL,
    /** Those without a consultant; the others keep theirs. */
    UNBOUND
}
