package dev.huigu.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real Keycloak on loopback, a process of its own, with its database in the embedded PostgreSQL. */
final class Keycloak {

    static final String ADMINISTRATOR = "huigu-admin";

    private static final String PART = "Keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> REALMS = List.of("huigu-realm.json", "huigu-operators-realm.json");

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final KeycloakDistribution distribution;
    private final Processes processes;
    private Process process;

    Keycloak(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.distribution = new KeycloakDistribution(settings, progress);
        this.processes = processesOf(settings.home());
    }

    /** Every Keycloak of a home, also of another version, and also one that an earlier launcher left behind. */
    static Processes processesOf(Home home) {
        return Processes.withArgumentBeginning("-Dkc.home.dir=" + home.runtime().resolve("keycloak-"));
    }

    /** Unpacks and builds what is missing and starts the process; {@link #awaitReady} waits for it. */
    void start() {
        processes.stop();
        settings.ports().requireFree(Port.KEYCLOAK);
        settings.ports().requireFree(Port.KEYCLOAK_MANAGEMENT);
        distribution.prepare();
        progress.step(PART, "starting");
        try {
            placeRealms();
            process = builder().start();
        } catch (IOException failure) {
            throw new StartFailure("Keycloak could not be started: " + failure.getMessage(), failure);
        }
    }

    void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        var probe = Probe.of("http://127.0.0.1:%d/health/ready".formatted(port(Port.KEYCLOAK_MANAGEMENT)));
        if (!probe.await(() -> process.isAlive() && Instant.now().isBefore(deadline))) {
            throw new StartFailure("Keycloak did not start: the reason is in " + log());
        }
        new KeycloakClients(settings, secrets).followThePort();
        progress.step(PART, "ready on port " + port(Port.KEYCLOAK));
    }

    void onUnexpectedEnd(Runnable reaction) {
        process.onExit().thenRunAsync(reaction);
    }

    Path log() {
        return settings.home().log("keycloak");
    }

    void stop() {
        processes.stop();
    }

    private ProcessBuilder builder() {
        var builder = new ProcessBuilder(distribution.words(List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port(Port.KEYCLOAK),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + port(Port.KEYCLOAK_MANAGEMENT),
                        "--hostname=" + settings.keycloakUrl())))
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Logs.fresh(log()));
        builder.environment().putAll(environment());
        return builder;
    }

    /** Secrets go by the environment: arguments can be read by every user of the machine. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(KeycloakDistribution.environment());
        environment.put("KC_DB_URL", settings.databaseUrl(Databases.KEYCLOAK));
        environment.put("KC_DB_USERNAME", Databases.KEYCLOAK_ROLE);
        environment.put("KC_DB_PASSWORD", secrets.get(Secret.DATABASE_KEYCLOAK_PASSWORD));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secret.KEYCLOAK_ADMIN_PASSWORD));
        environment.put("HUIGU_PUBLIC_URL", settings.publicUrl());
        environment.put("HUIGU_CONTROL_SECRET", secrets.get(Secret.KEYCLOAK_CONTROL_SECRET));
        environment.put("HUIGU_OPERATOR_PASSWORD", secrets.get(Secret.OPERATOR_PASSWORD));
        return environment;
    }

    private void placeRealms() throws IOException {
        Path folder = Files.createDirectories(distribution.folder().resolve("data/import"));
        for (String realm : REALMS) {
            try (var file = Keycloak.class.getResourceAsStream("/realms/" + realm)) {
                Files.copy(file, folder.resolve(realm), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private int port(Port port) {
        return settings.ports().of(port);
    }
}
