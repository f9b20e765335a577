package dev.huigu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder of one instance ({@code HUIGU_HOME}), readable by its owner alone. A marker file tells it
 * from any other folder, so that nothing foreign is ever changed or deleted.
 */
record Home(Path folder) {

    private static final String MARKER = ".huigu-home";

    /** Makes the folder, or refuses one that holds something else. */
    void prepare() {
        try {
            if (!isOurs()) {
                refuseForeign();
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve(MARKER), "The data of one Huigu instance; ./huigu reset deletes it.\n");
            }
            OwnerOnly.folder(folder);
            for (Path part : new Path[] {logs(), temporary(), runtime()}) {
                Files.createDirectories(part);
            }
        } catch (IOException unwritable) {
            throw new StartFailure(
                    "The data folder %s cannot be used (%s): choose another with HUIGU_HOME=…"
                            .formatted(folder, unwritable.getMessage()),
                    unwritable);
        }
    }

    boolean isOurs() {
        return Files.exists(folder.resolve(MARKER));
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    /** Where programs are unpacked; can be deleted at any time while nothing runs. */
    Path runtime() {
        return folder.resolve("runtime");
    }

    Path postgresData() {
        return folder.resolve("postgres");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path demo() {
        return folder.resolve("demo.properties");
    }

    Path lock() {
        return folder.resolve("launcher.lock");
    }

    Path pid() {
        return folder.resolve("launcher.pid");
    }

    /** A killed JVM leaves its unpacked server there. */
    void clearTemporary() {
        try {
            Folders.delete(temporary());
            Files.createDirectories(temporary());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void deleteEverything() {
        try {
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void refuseForeign() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new StartFailure("%s holds something that is not Huigu's: choose another folder with HUIGU_HOME=…"
                        .formatted(folder));
            }
        }
    }
}
