package dev.huigu.transfer.internal;

import java.util.List;

/** What is written in one transaction. */
record Batch(List<Thing> things) {
    int rows() {
        return things.stream().mapToInt(thing -> thing.rows().size()).sum();
    }
}
