package dev.huigu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one launcher of a home. A lock that the system takes back at any kind of end keeps a second one out; the
 * process file beside it tells {@code down} whom to stop, by number and moment of start, because numbers come
 * round again.
 */
final class RunningLauncher {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private FileLock lock;

    RunningLauncher(Home home) {
        this.home = home;
    }

    /** Makes this process the launcher of its home, or refuses when there is one. */
    void claim() {
        try {
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw new StartFailure("It already runs for %s: ./huigu down stops it".formatted(home.folder()));
            }
            Files.writeString(home.pid(), line(ProcessHandle.current()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void release() {
        try {
            Files.deleteIfExists(home.pid());
            lock.release();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<ProcessHandle> find() {
        try {
            Path file = home.pid();
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String line = Files.readString(file);
            return ProcessHandle.of(Long.parseLong(line.split(" ", 2)[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> line(process).equals(line));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Asks the launcher to stop everything and waits until it has. */
    boolean stop() {
        Optional<ProcessHandle> running = find();
        running.ifPresent(process -> {
            CompletableFuture<ProcessHandle> end = process.onExit();
            process.destroy();
            end.completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            process.destroyForcibly();
        });
        return running.isPresent();
    }

    private static String line(ProcessHandle process) {
        return process.pid() + " " + process.info().startInstant().orElse(Instant.EPOCH);
    }
}
