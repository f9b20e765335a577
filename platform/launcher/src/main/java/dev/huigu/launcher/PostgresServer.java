package dev.huigu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server process of one data folder, whoever started it. */
final class PostgresServer {

    /** Durable as in production; sized for one machine, within the instance's 3 GB. */
    private static final Map<String, String> CONFIGURATION = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "fsync", "on",
            "synchronous_commit", "on",
            "shared_buffers", "256MB",
            "max_connections", "120",
            "max_wal_size", "2GB",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private static final int PORT_LINE = 3;

    private final PostgresBinaries binaries;
    private final Home home;

    PostgresServer(PostgresBinaries binaries, Home home) {
        this.binaries = binaries;
        this.home = home;
    }

    boolean isRunning() {
        return binaries.areUnpacked()
                && Files.exists(data())
                && new Command(binaries.call("pg_ctl", "status", "-D", data().toString()), log()).exitCode() == 0;
    }

    boolean listensOn(int port) {
        try {
            List<String> lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return lines.size() > PORT_LINE && lines.get(PORT_LINE).strip().equals(String.valueOf(port));
        } catch (IOException gone) {
            return false;
        }
    }

    void start(int port) {
        String options = CONFIGURATION.entrySet().stream()
                .map(entry -> "-c %s='%s'".formatted(entry.getKey(), entry.getValue()))
                .sorted()
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        String serverLog = home.log("postgresql").toString();
        List<String> words = binaries.call(
                "pg_ctl", "start", "-D", data().toString(), "-l", serverLog, "-w", "-t", "120", "-o", options);
        new Command(words, log()).run("PostgreSQL did not start; see also " + serverLog);
    }

    /** Stops it, if it runs; open transactions are rolled back. Tells whether it ran. */
    boolean stop() {
        if (!isRunning()) {
            return false;
        }
        new Command(binaries.call("pg_ctl", "stop", "-D", data().toString(), "-m", "fast", "-w", "-t", "60"), log())
                .exitCode();
        return true;
    }

    private Path data() {
        return home.postgresData();
    }

    private Path log() {
        return home.log("postgresql-start");
    }
}
