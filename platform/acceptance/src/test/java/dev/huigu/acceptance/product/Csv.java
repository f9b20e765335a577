package dev.huigu.acceptance.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma separated values with a header; each row is a map from its columns' names. */
public final class Csv {
    private Csv() {}

    public static List<Map<String, String>> read(String text) {
        List<List<String>> rows = cells(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Map<String, String>> read = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int column = 0; column < rows.get(0).size(); column++) {
                named.put(rows.get(0).get(column), row.get(column));
            }
            read.add(named);
        }
        return read;
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (quoted && text.startsWith("\"\"", index)) {
                cell.append(letter);
                index++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted || (letter != ',' && letter != '\n' && letter != '\r')) {
                cell.append(letter);
            } else if (letter != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (letter == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
