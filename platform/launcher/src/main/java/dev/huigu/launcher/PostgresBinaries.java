package dev.huigu.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PostgreSQL's own programs for this system, unpacked once per version. */
final class PostgresBinaries {

    private final Path folder;

    PostgresBinaries(Home home, Versions versions) {
        this.folder = home.runtime().resolve("postgres-" + versions.postgres());
    }

    boolean areUnpacked() {
        return Files.exists(folder);
    }

    void unpack() {
        if (areUnpacked()) {
            return;
        }
        String system = system(System.getProperty("os.name"));
        String processor = ArchUtils.normalize(System.getProperty("os.arch"));
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor)) {
            if (packed == null) {
                throw noBuild(system, processor, null);
            }
            Archive.unpack(packed, 0, folder);
        } catch (IOException | IllegalStateException failure) {
            throw noBuild(system, processor, failure);
        }
    }

    /**
     * The words of a call. PostgreSQL refuses to run as root; a user namespace of its own makes root somebody
     * else to it, with the same files.
     */
    List<String> call(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "Darwin" : lower.startsWith("windows") ? "Windows" : "Linux";
    }

    private static StartFailure noBuild(String system, String processor, Exception cause) {
        return new StartFailure(
                "PostgreSQL for %s on %s could not be unpacked: use an external PostgreSQL, see docs/operating.md"
                        .formatted(system, processor),
                cause);
    }
}
