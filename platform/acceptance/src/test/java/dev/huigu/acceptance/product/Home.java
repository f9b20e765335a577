package dev.huigu.acceptance.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** The data folder of an instance under test. */
record Home(Path folder) {

    Path logs() {
        return folder.resolve("logs");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Deletes the data; the programs unpacked there are kept, because Keycloak's build takes half a minute. */
    void clear() {
        List.of("postgres", "postgres.new", "secrets.properties", "demo.properties", "logs", "tmp")
                .forEach(name -> delete(folder.resolve(name)));
    }

    Properties properties(String name) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(name))) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
