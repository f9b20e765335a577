package dev.huigu.foundation.tenancy;

/** Rows of a brand that nobody asks for after some time; a bean of this type has them forgotten once an hour. */
public interface KeptForAWhile {
    /** Deletes what is too old, for the tenant at hand, and tells how many rows that were. */
    int forgetOld();
}
