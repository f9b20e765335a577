package dev.huigu.transfer.internal;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first row of a file: which column stands where. A column {@code error}, as the refused rows have it, is
 * passed over, so that they can be corrected and sent again as they are.
 */
final class Header {
    static final String ERROR = "error";

    private final Row row;
    private final Map<String, Integer> positions;

    private Header(Row row, Map<String, Integer> positions) {
        this.row = row;
        this.positions = positions;
    }

    /** @throws Refusal 400 that names each column that is missing, unknown or there twice */
    static Header read(Row row, ImportKind kind) {
        if (row == null) {
            throw Refusal.invalid("file", "empty-file", "is empty; the first row names the columns");
        }
        List<FieldError> errors = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (int position = 0; position < row.cells().size(); position++) {
            String heading = row.cell(position);
            if (!heading.isEmpty() && !heading.equalsIgnoreCase(ERROR)) {
                place(heading, position, kind, positions, errors);
            }
        }
        kind.required().stream()
                .filter(column -> !positions.containsKey(column))
                .map(column -> new FieldError(column, "missing-column", "is a column that the file must have"))
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw new Refusal(CommonError.INVALID_INPUT, sentence(errors), errors);
        }
        return new Header(row, positions);
    }

    private static void place(
            String heading, int position, ImportKind kind, Map<String, Integer> positions, List<FieldError> errors) {
        kind.column(heading)
                .ifPresentOrElse(
                        column -> {
                            if (positions.putIfAbsent(column, position) != null) {
                                errors.add(new FieldError(column, "duplicate-column", "is there twice"));
                            }
                        },
                        () -> errors.add(new FieldError(
                                shortened(heading),
                                "unknown-column",
                                "is not a column of %s; known are %s"
                                        .formatted(kind.code(), String.join(", ", kind.columns())))));
    }

    private static String shortened(String heading) {
        return heading.length() <= 50 ? heading : heading.substring(0, 50) + "…";
    }

    private static String sentence(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + " " + error.detail())
                .collect(Collectors.joining("; "));
    }

    /** What the row holds in the column; "" where the file has no such column. */
    String cell(Row of, String column) {
        Integer position = positions.get(column);
        return position == null ? "" : of.cell(position);
    }

    /** How many cells a row has, blank ones at the end of the header left aside. */
    int width() {
        int width = row.cells().size();
        while (width > 0 && row.cell(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** A row's cells in this header's columns, {@code error} left out, those beyond the last column at the end. */
    List<String> asSent(Row of) {
        List<String> cells = new ArrayList<>();
        int width = width();
        for (int position = 0; position < Math.max(width, of.cells().size()); position++) {
            if (position >= width || !row.cell(position).equalsIgnoreCase(ERROR)) {
                cells.add(position < of.cells().size() ? of.cells().get(position) : "");
            }
        }
        return cells;
    }

    List<String> headings() {
        return asSent(row);
    }
}
