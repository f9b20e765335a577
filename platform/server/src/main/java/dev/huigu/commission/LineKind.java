package dev.huigu.commission;

/** What a line of a statement comes from. */
public enum LineKind {
    /** A purchase. */
    PURCHASE,
    /** A refund of a purchase. */
    REFUND,
    /** A difference to a line of a month that could no longer change. */
    CORRECTION
}
