package dev.huigu.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of one instance.
 *
 * @param checkout the folder that holds {@code platform/} and {@code tenant-admin/}
 * @param clock what the product takes as now; empty for the real time
 */
record Settings(Home home, Path checkout, Ports ports, boolean demo, Optional<Instant> clock) {

    static Settings from(Map<String, String> environment, Path checkout) {
        String home = environment.getOrDefault("HUIGU_HOME", "");
        Path folder = home.isBlank() ? checkout.resolve(".huigu") : Path.of(home);
        return new Settings(
                new Home(folder.toAbsolutePath().normalize()),
                checkout,
                Ports.from(environment),
                !"false"
                        .equalsIgnoreCase(
                                environment.getOrDefault("HUIGU_DEMO", "").strip()),
                clock(environment.getOrDefault("HUIGU_CLOCK", "").strip()));
    }

    String publicUrl() {
        return "http://localhost:" + ports.of(Port.PLATFORM);
    }

    String keycloakUrl() {
        return "http://localhost:" + ports.of(Port.KEYCLOAK);
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Port.DATABASE), database);
    }

    private static Optional<Instant> clock(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            throw new StartFailure(
                    "HUIGU_CLOCK is '%s', but it is a moment such as 2026-11-01T04:00:00Z".formatted(text), unreadable);
        }
    }
}
