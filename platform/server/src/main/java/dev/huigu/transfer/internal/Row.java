package dev.huigu.transfer.internal;

import java.util.List;

/**
 * A row of a file as it was sent.
 *
 * @param number where a person finds it: the line of a CSV file, the row of a sheet, the header's being 1
 */
record Row(long number, List<String> cells) {
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Without the spaces around it; "" where the row ends before. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position).strip() : "";
    }

    int characters() {
        return cells.stream().mapToInt(String::length).sum();
    }
}
