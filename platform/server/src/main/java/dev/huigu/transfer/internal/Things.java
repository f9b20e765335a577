package dev.huigu.transfer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Groups the rows of a file. Rows of a purchase are adjacent; a file that breaks off within a purchase breaks off
 * before it, because nobody knows which of its rows are missing.
 */
final class Things {
    static final int MOST_ROWS = 500;

    private final Table table;
    private final ImportKind kind;
    private Row ahead;
    private String keyOfTooLarge;

    Things(Table table, ImportKind kind) {
        this.table = table;
        this.kind = kind;
    }

    /**
     * The next thing, or null after the last.
     *
     * @throws UnreadableFile if the file breaks off or is damaged here
     */
    Thing next() {
        Row first = ahead == null ? table.next() : ahead;
        ahead = null;
        if (first == null) {
            return null;
        }
        String key = key(first);
        List<Row> rows = new ArrayList<>(List.of(first));
        if (key != null) {
            ahead = table.next();
            while (ahead != null && key.equals(key(ahead)) && rows.size() <= MOST_ROWS) {
                rows.add(ahead);
                ahead = table.next();
            }
        }
        return new Thing(rows, size(key, rows.size()));
    }

    private Thing.Size size(String key, int rows) {
        boolean rest = key != null && Objects.equals(key, keyOfTooLarge);
        boolean tooLarge = rest || rows > MOST_ROWS;
        keyOfTooLarge = tooLarge ? key : null;
        return rest ? Thing.Size.REST_OF_TOO_LARGE : tooLarge ? Thing.Size.TOO_LARGE : Thing.Size.WHOLE;
    }

    /** What the rows of one purchase have in common; null: the row stands alone. */
    private String key(Row row) {
        if (kind != ImportKind.PURCHASES) {
            return null;
        }
        String number = table.header().cell(row, "number");
        String source = table.header().cell(row, "source");
        return number.isEmpty() || source.isEmpty() ? null : source + '\u001f' + number;
    }
}
