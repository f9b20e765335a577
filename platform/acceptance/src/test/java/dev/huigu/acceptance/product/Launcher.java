package dev.huigu.acceptance.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher's jar as a process, as {@code ./huigu up} and {@code ./huigu down} call it. */
final class Launcher {
    private static final long DOWN_SECONDS = 120;

    private final Home home;
    private final Ports ports;
    private Process up;

    Launcher(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    /** @param more names and values, in turn, of what the environment says beside */
    void up(Huigu.Demo demo, String... more) {
        up = start("up", demo, log(), more);
    }

    /** Stops what belongs to the home, also what an earlier run left behind. */
    void down() {
        if (!Files.exists(home.folder())) {
            return;
        }
        try {
            Process down = start("down", Huigu.Demo.NONE, home.folder().resolveSibling("launcher-down.log"));
            if (!down.waitFor(DOWN_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("./huigu down takes longer than %d s".formatted(DOWN_SECONDS));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        up.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return up.isAlive();
    }

    Path log() {
        return home.folder().resolveSibling("launcher.log");
    }

    String output() {
        try {
            return Files.readString(log());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Process start(String command, Huigu.Demo demo, Path log, String... more) {
        try {
            Files.createDirectories(home.folder().getParent());
            Path jar = Huigu.checkout().resolve("platform/launcher/target/huigu-launcher.jar");
            var builder = new ProcessBuilder(words(jar, command))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("HUIGU_"));
            builder.environment().putAll(environment(demo));
            for (int name = 0; name < more.length; name += 2) {
                builder.environment().put(more[name], more[name + 1]);
            }
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> words(Path jar, String command) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + home.temporary(),
                "-Dhuigu.checkout=" + Huigu.checkout(),
                "-jar",
                jar.toString(),
                command);
    }

    private Map<String, String> environment(Huigu.Demo demo) {
        return Map.of(
                "HUIGU_HOME", home.folder().toString(),
                "HUIGU_PORT", String.valueOf(ports.platform()),
                "HUIGU_KEYCLOAK_PORT", String.valueOf(ports.keycloak()),
                "HUIGU_KEYCLOAK_MANAGEMENT_PORT", String.valueOf(ports.management()),
                "HUIGU_DATABASE_PORT", String.valueOf(ports.database()),
                "HUIGU_DEMO", String.valueOf(demo == Huigu.Demo.COMPLETE));
    }
}
