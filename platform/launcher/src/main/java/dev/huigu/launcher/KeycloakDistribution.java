package dev.huigu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak's distribution: unpacked once per version, and built once for PostgreSQL. */
final class KeycloakDistribution {

    private static final String PART = "Keycloak";
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    private final Settings settings;
    private final Progress progress;
    private final String version;
    private final Path folder;

    KeycloakDistribution(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.version = Versions.ofThisBuild().keycloak();
        this.folder = settings.home().runtime().resolve("keycloak-" + version);
    }

    Path folder() {
        return folder;
    }

    void prepare() {
        try {
            if (!Files.exists(folder)) {
                progress.step(PART, "unpacking");
                unpack();
            }
            Path marker = folder.resolve("built-for-huigu");
            if (!Files.exists(marker)) {
                progress.step(PART, "building for PostgreSQL, once (about 30 s)");
                call(BUILD, settings.home().log("keycloak-build")).run("Keycloak could not be built");
                Files.writeString(marker, String.join(" ", BUILD));
            }
        } catch (IOException failure) {
            throw new StartFailure("Keycloak could not be unpacked to %s: %s".formatted(folder, failure), failure);
        }
    }

    Command call(List<String> arguments, Path log) {
        return new Command(words(arguments), environment(), log);
    }

    List<String> words(List<String> arguments) {
        List<String> words = new ArrayList<>();
        words.add(folder.resolve("bin/kc.sh").toString());
        words.addAll(arguments);
        return words;
    }

    /** Empty values: what the person's own shell says of other Java programs is not meant for Keycloak. */
    static Map<String, String> environment() {
        return Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA", "",
                "JAVA_OPTS", "",
                "JAVA_OPTS_APPEND", "",
                "DEBUG", "false",
                "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m");
    }

    private void unpack() throws IOException {
        Path packed = settings.checkout()
                .resolve("platform/launcher/target/keycloak/keycloak-quarkus-dist-" + version + ".tar.gz");
        if (!Files.exists(packed)) {
            throw new StartFailure("%s is missing: run ./huigu up, which builds it".formatted(packed));
        }
        try (var stream = Files.newInputStream(packed)) {
            Archive.unpack(stream, 1, folder);
        }
    }
}
