package dev.huigu.acceptance.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A folder with the five import files and what must come out. */
public record DataSet(Path folder) {
    public static final List<String> KINDS = List.of("stores", "consultants", "products", "members", "purchases");

    /** Our own, small enough to be worked out by hand: the expected files say how. */
    public static DataSet small() {
        try {
            return new DataSet(Path.of(DataSet.class.getResource("/small").toURI()));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@link Commission#allLines} writes lines. */
    public List<String> expectedLines() {
        return rows("expected-lines.csv").stream()
                .map(row -> "%s %s PURCHASE %s %s %s %s %s %s"
                        .formatted(
                                row.get("month"),
                                row.get("consultantCode"),
                                row.get("purchaseNumber"),
                                row.get("paid"),
                                row.get("state"),
                                row.get("frequencyMultiplier"),
                                row.get("channelMultiplier"),
                                row.get("settled")))
                .toList();
    }

    public List<Map<String, String>> rows(String file) {
        return Csv.read(text(file));
    }
}
