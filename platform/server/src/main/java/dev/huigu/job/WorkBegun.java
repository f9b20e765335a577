package dev.huigu.job;

/** A row of {@link LeasedWork} was written: told in its transaction, so that a node looks as soon as it commits. */
public record WorkBegun() {}
