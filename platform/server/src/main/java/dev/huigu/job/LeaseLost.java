package dev.huigu.job;

/** Somebody else works on it meanwhile: what this node did since it last told of progress is rolled back. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
