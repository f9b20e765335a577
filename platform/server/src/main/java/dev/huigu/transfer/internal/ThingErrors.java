package dev.huigu.transfer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the rows of one thing. A row without an error of its own says which one it falls with. */
final class ThingErrors {
    private final Thing thing;
    private final List<List<String>> ofRows;

    ThingErrors(Thing thing) {
        this.thing = thing;
        this.ofRows = Stream.generate(() -> (List<String>) new ArrayList<String>())
                .limit(thing.rows().size())
                .toList();
    }

    void add(int row, String column, String detail) {
        ofRows.get(row).add(column + ": " + detail);
    }

    void addAll(int row, List<String> errors) {
        ofRows.get(row).addAll(errors);
    }

    boolean isEmpty() {
        return ofRows.stream().allMatch(List::isEmpty);
    }

    /** @throws IllegalStateException if nothing is wrong */
    private long firstWrongRow() {
        for (int row = 0; row < ofRows.size(); row++) {
            if (!ofRows.get(row).isEmpty()) {
                return thing.rows().get(row).number();
            }
        }
        throw new IllegalStateException("Nothing is wrong");
    }

    /** Null where nothing is wrong. */
    Verdict.Refused refused() {
        if (isEmpty()) {
            return null;
        }
        String withAnother = "number: the purchase is refused as a whole, see row %d".formatted(firstWrongRow());
        return new Verdict.Refused(ofRows.stream()
                .map(errors -> errors.isEmpty() ? withAnother : String.join("; ", errors))
                .toList());
    }
}
