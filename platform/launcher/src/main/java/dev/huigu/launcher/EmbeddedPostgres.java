package dev.huigu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real PostgreSQL on loopback with its data in the home. It is a process of its own: after a kill of the
 * launcher it goes on, and the next start finds and uses it.
 */
final class EmbeddedPostgres {

    static final String SUPERUSER = "postgres";

    private static final String PART = "PostgreSQL";

    private final Settings settings;
    private final Secrets secrets;
    private final Progress progress;
    private final PostgresBinaries binaries;
    private final PostgresServer server;
    private final Path data;

    EmbeddedPostgres(Settings settings, Secrets secrets, Progress progress) {
        this.settings = settings;
        this.secrets = secrets;
        this.progress = progress;
        this.binaries = new PostgresBinaries(settings.home(), Versions.ofThisBuild());
        this.server = new PostgresServer(binaries, settings.home());
        this.data = settings.home().postgresData();
    }

    void start() {
        if (!binaries.areUnpacked()) {
            progress.step(PART, "unpacking");
            binaries.unpack();
        }
        if (!Files.exists(data)) {
            progress.step(PART, "making the data folder");
            makeDataFolder();
        }
        startServer(settings.ports().of(Port.DATABASE));
        new Databases(settings, secrets).ensure();
        progress.step(PART, "ready on port " + settings.ports().of(Port.DATABASE));
    }

    void stop() {
        server.stop();
    }

    private void startServer(int port) {
        if (server.isRunning() && server.listensOn(port)) {
            progress.step(PART, "still running from before, used again");
            return;
        }
        server.stop();
        settings.ports().requireFree(Port.DATABASE);
        progress.step(PART, "starting");
        server.start(port);
    }

    /** In a folder of another name first, so that a kill in between leaves nothing that looks complete. */
    private void makeDataFolder() {
        Path fresh = data.resolveSibling("postgres.new");
        Path password = settings.home().temporary().resolve("postgres-password");
        try {
            Folders.delete(fresh);
            OwnerOnly.write(password, secrets.get(Secret.DATABASE_SUPERUSER_PASSWORD) + "\n");
            new Command(initdb(fresh, password), settings.home().log("postgresql-start"))
                    .run("PostgreSQL's data folder could not be made");
            Files.move(fresh, data);
            Files.delete(password);
        } catch (IOException failure) {
            throw new StartFailure(
                    "PostgreSQL's data folder %s could not be made: %s".formatted(data, failure), failure);
        }
    }

    private List<String> initdb(Path folder, Path password) {
        return binaries.call(
                "initdb",
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8");
    }
}
