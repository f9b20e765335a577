package dev.huigu.transfer.internal;

import java.util.List;

/** What is written in one transaction. */
record Batch(List<Thing> things) {
    int rows() {
        return things.stream().mapToInt(thing -> thing.rows().size()).sum();
    }

    boolean isOne() {
        return things.size() == 1;
    }

    List<Batch> halves() {
        int middle = things.size() / 2;
        return List.of(new Batch(things.subList(0, middle)), new Batch(things.subList(middle, things.size())));
    }
}
