package dev.huigu.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** Log files begin anew at each start; the one before is kept beside it as {@code name.log.1}. */
final class Logs {

    private Logs() {}

    static Redirect fresh(Path log) {
        rotate(log);
        return Redirect.to(log.toFile());
    }

    static void rotate(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
