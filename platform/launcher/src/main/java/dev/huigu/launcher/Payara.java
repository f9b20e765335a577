package dev.huigu.launcher;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Payara Micro with both applications, inside this JVM, on loopback. */
final class Payara {

    /** The product answers when each of these does: a failed deployment still says 'ready' in the log. */
    static final List<String> PROBES =
            List.of("/health/ready", "/api/v1/openapi.yaml", "/tenant-admin/api/v1/openapi.yaml");

    private static final String PART = "Platform";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** How long after its deployment an application may take to answer. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final String ON_LOOPBACK =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final Thread boot = new Thread(this::boot, "payara-boot");
    private volatile Instant bootedAt = Instant.MAX;

    Payara(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
    }

    /** Begins to boot; {@link #awaitReady} waits for it. */
    void start() {
        settings.ports().requireFree(Port.PLATFORM);
        Configuration.of(settings, secrets).forEach(System::setProperty);
        applications().forEach(Payara::requireBuilt);
        progress.step(PART, "starting");
        talkToLog();
        boot.setContextClassLoader(ClassLoader.getSystemClassLoader());
        boot.start();
    }

    void awaitReady() {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (String path : PROBES) {
            var probe = Probe.of("http://127.0.0.1:" + settings.ports().of(Port.PLATFORM) + path);
            if (!probe.await(() -> Instant.now().isBefore(deadline)
                    && (bootedAt == Instant.MAX || Instant.now().isBefore(bootedAt.plus(GRACE))))) {
                throw new StartFailure(
                        "The platform started, but %s does not answer: the reason is in %s".formatted(path, log()));
            }
        }
        progress.step(PART, "ready on port " + settings.ports().of(Port.PLATFORM));
    }

    /** Payara has a shutdown hook of its own; what is stopped after it must wait for its end. */
    void awaitStop() {
        if (boot.getState() == Thread.State.NEW) {
            return;
        }
        Instant deadline = Instant.now().plus(STOP_PATIENCE);
        while (Ports.isTaken(settings.ports().of(Port.PLATFORM))
                && Instant.now().isBefore(deadline)) {
            Pause.millis(100);
        }
    }

    Path log() {
        return settings.home().log("platform");
    }

    private List<Path> applications() {
        return List.of(
                settings.checkout().resolve("platform/server/target/huigu-platform.war"),
                settings.checkout().resolve("tenant-admin/target/huigu-tenant-admin.war"));
    }

    private void boot() {
        try {
            Path commands = settings.home().temporary().resolve("pre-boot-commands");
            Files.writeString(commands, ON_LOOPBACK);
            Path logging = settings.home().temporary().resolve("logging.properties");
            try (var content = Payara.class.getResourceAsStream("/logging.properties")) {
                Files.copy(content, logging, REPLACE_EXISTING);
            }
            ClassLoader.getSystemClassLoader()
                    .loadClass("fish.payara.micro.PayaraMicro")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments(commands, logging));
        } catch (InvocationTargetException failure) {
            failure.getCause().printStackTrace();
        } catch (IOException | ReflectiveOperationException failure) {
            failure.printStackTrace();
        } finally {
            bootedAt = Instant.now();
        }
    }

    private String[] arguments(Path preBootCommands, Path logging) {
        return new String[] {
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            preBootCommands.toString(),
            "--logproperties",
            logging.toString(),
            "--port",
            String.valueOf(settings.ports().of(Port.PLATFORM)),
            "--deploy",
            applications().get(0) + ":/",
            "--deploy",
            applications().get(1) + ":tenant-admin"
        };
    }

    /** From here on whatever this JVM prints is the server's; the console belongs to the progress. */
    private void talkToLog() {
        try {
            Logs.rotate(log());
            var stream = new PrintStream(Files.newOutputStream(log()), true, StandardCharsets.UTF_8);
            System.setOut(stream);
            System.setErr(stream);
        } catch (IOException failure) {
            throw new StartFailure("The log %s cannot be written: %s".formatted(log(), failure.getMessage()), failure);
        }
    }

    private static void requireBuilt(Path application) {
        if (!Files.exists(application)) {
            throw new StartFailure("%s is missing: ./huigu up builds it".formatted(application));
        }
    }
}
