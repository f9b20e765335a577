package dev.huigu.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code down} and {@code reset}: they stop what belongs to this home, whether or not its launcher still lives. */
final class Stopping {

    private final Settings settings;
    private final Progress progress;

    Stopping(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void down() {
        progress.line(stopAll() ? "Huigu has stopped." : "Nothing of %s was running.".formatted(home().folder()));
    }

    void resetAfterAsking(InputStream answers) {
        progress.line("This deletes all data in %s. Type yes to go on:".formatted(home().folder()));
        if (isYes(answers)) {
            reset();
        } else {
            progress.line("Nothing was deleted.");
        }
    }

    void reset() {
        if (!home().isOurs()) {
            progress.line("There is no data in %s.".formatted(home().folder()));
            return;
        }
        stopAll();
        home().deleteEverything();
        progress.line("All data in %s is deleted.".formatted(home().folder()));
    }

    private boolean stopAll() {
        if (!home().isOurs()) {
            return false;
        }
        boolean launcher = new RunningLauncher(home()).stop();
        boolean keycloak = Keycloak.processesOf(home()).stop();
        boolean postgres = new PostgresServer(new PostgresBinaries(home(), Versions.ofThisBuild()), home()).stop();
        return launcher || keycloak || postgres;
    }

    private Home home() {
        return settings.home();
    }

    private static boolean isYes(InputStream answers) {
        var reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
        try {
            String answer = reader.readLine();
            return answer != null && answer.strip().equalsIgnoreCase("yes");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
