package dev.huigu.launcher;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** The processes that carry one argument naming their home, whoever started them; never those of another home. */
final class Processes {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Predicate<ProcessHandle> ours;

    private Processes(Predicate<ProcessHandle> ours) {
        this.ours = ours;
    }

    static Processes withArgumentBeginning(String beginning) {
        return new Processes(process -> process.info()
                .arguments()
                .map(words -> Arrays.stream(words).anyMatch(word -> word.startsWith(beginning)))
                .orElse(false));
    }

    /** Asks them to end, waits, and ends those that do not. Tells whether there were any. */
    boolean stop() {
        List<ProcessHandle> running = ProcessHandle.allProcesses().filter(ours).toList();
        running.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : running) {
            end(process);
        }
        return !running.isEmpty();
    }

    private static void end(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            process.destroyForcibly();
            end.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
