package dev.huigu.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a launcher of its own that outlives this one, and shows its progress until it is ready or gives up. */
final class Detached {

    private static final String READY = "Huigu is ready";
    private static final long PAUSE_MILLIS = 200;

    private final Settings settings;
    private final Progress progress;

    Detached(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    void start() {
        settings.home().prepare();
        new RunningLauncher(settings.home()).refuseSecond();
        Path log = settings.home().log("launcher");
        try {
            Process child = spawn(log);
            var watch = new Thread(child::destroy);
            Runtime.getRuntime().addShutdownHook(watch);
            boolean ready = follow(log, child);
            Runtime.getRuntime().removeShutdownHook(watch);
            if (!ready) {
                System.exit(1);
            }
        } catch (IOException failure) {
            throw new StartFailure("The background process could not be started: " + failure.getMessage(), failure);
        }
    }

    private Process spawn(Path log) throws IOException {
        return new ProcessBuilder(words())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Logs.fresh(log))
                .start();
    }

    /** A session of its own where the system offers one: a Ctrl-C or a closed terminal is not meant for it. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("/usr/bin/setsid");
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        words.addAll(List.of("-jar", jar(), "up"));
        return words;
    }

    private static String jar() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator, 2)[0])
                .toAbsolutePath()
                .toString();
    }

    private boolean follow(Path log, Process child) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            while (true) {
                boolean alive = child.isAlive();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    progress.line(line);
                    if (line.startsWith(READY)) {
                        return true;
                    }
                }
                if (!alive) {
                    return false;
                }
                Pause.millis(PAUSE_MILLIS);
            }
        }
    }
}
