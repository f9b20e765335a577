package dev.huigu.bench.sales;

import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Import;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;

/** A file of purchases, in the order of their moments over a year, as a brand brings its history. */
final class FileToImport {

    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();

    private final int rows;
    private final Path file;

    private FileToImport(int rows, Path file) {
        this.rows = rows;
        this.file = file;
    }

    static FileToImport written(Path folder, int rows) {
        Path file = folder.resolve("bench-purchases.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(Purchase.HEADER);
            LocalDateTime first = LocalDateTime.now(Brand.ZONE).minusDays(370).withNano(0);
            int purchases = rows / 2;
            for (int index = 0; index < purchases; index++) {
                LocalDateTime at = first.plusSeconds(YEAR_SECONDS * index / purchases);
                writer.write(Assortment.purchase("I%08d".formatted(index), at).rows());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new FileToImport(rows, file);
    }

    Duration importInto(Shop shop) {
        return new Import("purchases", file).into(shop.brand(), rows / 2);
    }
}
