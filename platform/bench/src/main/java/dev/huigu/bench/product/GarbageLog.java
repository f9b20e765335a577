package dev.huigu.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the product's heap held, from its JVM's log of collections. */
public record GarbageLog(Path file) {

    private static final Pattern COLLECTION = Pattern.compile(".* (\\d+)M->(\\d+)M\\(\\d+M\\).*");

    /**
     * @param used the most that the heap held, in MB
     * @param live the most that was left after a collection, in MB
     */
    public record Peak(int used, int live) {}

    public int lines() {
        return read().size();
    }

    /** Since the log had that many lines. */
    public Peak peakSince(int line) {
        return peak(read().stream().skip(line).toList());
    }

    public static Peak peak(List<String> lines) {
        int used = 0;
        int live = 0;
        for (String line : lines) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.matches()) {
                used = Math.max(used, Integer.parseInt(collection.group(1)));
                live = Math.max(live, Integer.parseInt(collection.group(2)));
            }
        }
        return new Peak(used, live);
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
