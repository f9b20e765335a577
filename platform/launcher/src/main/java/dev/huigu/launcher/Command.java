package dev.huigu.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs to its end, with what it says kept in a log file. */
record Command(List<String> words, Map<String, String> environment, Path log) {

    Command(List<String> words, Path log) {
        this(words, Map.of(), log);
    }

    /** Runs it, or fails with the sentence and the name of the log. */
    void run(String otherwise) {
        int code = exitCode();
        if (code != 0) {
            throw new StartFailure("%s (code %d): the reason is in %s".formatted(otherwise, code, log));
        }
    }

    int exitCode() {
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process.waitFor();
        } catch (IOException failure) {
            throw new StartFailure("%s cannot be started: %s".formatted(words.get(0), failure.getMessage()), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("It was interrupted", stop);
        }
    }
}
