package dev.huigu.transfer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a file into batches, each small enough for memory and for one transaction. */
final class BatchReader {
    private static final int MOST_THINGS = 1000;
    private static final int MOST_ROWS = 5000;
    private static final int MOST_CHARACTERS = 2_000_000;

    private final Things things;
    private UnreadableFile broken;

    BatchReader(Things things) {
        this.things = things;
    }

    /**
     * Passes over rows that were worked on before. Things are grouped as they were then, so the rows end where one
     * of them does.
     */
    void skip(long rows) {
        long passed = 0;
        while (passed < rows) {
            Thing thing = things.next();
            if (thing == null) {
                throw new IllegalStateException("The file has fewer rows than were worked on");
            }
            passed += thing.rows().size();
        }
    }

    /**
     * The next batch; empty after the last. What stands before a place where the file breaks off is in the batches
     * before this fails.
     *
     * @throws UnreadableFile if the file breaks off or is damaged here
     */
    Optional<Batch> next() {
        if (broken != null) {
            throw broken;
        }
        List<Thing> batch = new ArrayList<>();
        int rows = 0;
        int characters = 0;
        while (batch.size() < MOST_THINGS && rows < MOST_ROWS && characters < MOST_CHARACTERS) {
            Thing thing = read();
            if (thing == null) {
                break;
            }
            batch.add(thing);
            rows += thing.rows().size();
            characters += thing.rows().stream().mapToInt(Row::characters).sum();
        }
        if (batch.isEmpty() && broken != null) {
            throw broken;
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(new Batch(batch));
    }

    private Thing read() {
        try {
            return things.next();
        } catch (UnreadableFile e) {
            broken = e;
            return null;
        }
    }
}
