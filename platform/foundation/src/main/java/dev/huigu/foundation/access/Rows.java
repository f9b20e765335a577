package dev.huigu.foundation.access;

/** Whose rows a permission reaches, widest last. */
public enum Rows {
    NONE,
    /** Members bound to the caller, and the caller's own figures. */
    OWN,
    /** What belongs to the caller's store. */
    STORE,
    ALL;

    Rows widest(Rows other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
