package dev.huigu.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The commands of {@code ./huigu} that need a JVM: {@code up [--detach]}, {@code down} and {@code reset [--yes]}. */
public final class Commands {

    private final Settings settings;
    private final Progress progress;

    private Commands(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        var progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            Path checkout = Path.of(System.getProperty("huigu.checkout", "")).toAbsolutePath();
            new Commands(Settings.from(System.getenv(), checkout), progress).run(List.of(arguments));
        } catch (StartFailure failure) {
            progress.failure(failure.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> words) {
        if (words.equals(List.of("up"))) {
            new Instance(settings, progress).start();
        } else if (words.equals(List.of("up", "--detach"))) {
            new Detached(settings, progress).start();
        } else if (words.equals(List.of("down"))) {
            new Stopping(settings, progress).down();
        } else if (words.equals(List.of("reset"))) {
            new Stopping(settings, progress).resetAfterAsking(System.in);
        } else if (words.equals(List.of("reset", "--yes"))) {
            new Stopping(settings, progress).reset();
        } else {
            progress.line("Usage: ./huigu up [--detach] | down | reset [--yes] | test | bench");
            System.exit(2);
        }
    }
}
