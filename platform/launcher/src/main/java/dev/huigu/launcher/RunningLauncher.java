package dev.huigu.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * The one launcher of a home. It holds a lock that the system takes back at any kind of end, so the lock alone
 * says whether it lives; the process number beside it tells {@code down} whom to ask.
 */
final class RunningLauncher {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** How long a launcher that was just killed may keep its lock. */
    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private static final long PAUSE_MILLIS = 100;

    private final Home home;
    /** Kept for the life of the process: a lock ends when its channel is collected. */
    private FileChannel channel;

    RunningLauncher(Home home) {
        this.home = home;
    }

    /** Makes this process the launcher of its home until it ends, or refuses when there is one. */
    void claim() {
        try {
            channel = FileChannel.open(home.lock(), CREATE, WRITE);
            awaitFree(() -> locks(channel));
            Files.writeString(home.pid(), String.valueOf(ProcessHandle.current().pid()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void refuseSecond() {
        awaitFree(() -> !lives());
    }

    private void awaitFree(BooleanSupplier isFree) {
        Instant deadline = Instant.now().plus(LAST_BREATH);
        while (!isFree.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailure("It already runs for %s: ./huigu down stops it".formatted(home.folder()));
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private static boolean locks(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean lives() {
        if (!Files.exists(home.lock())) {
            return false;
        }
        try (FileChannel other = FileChannel.open(home.lock(), WRITE);
                FileLock lock = other.tryLock()) {
            return lock == null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks the launcher to stop everything and waits until it has. Tells whether there was one. */
    boolean stop() {
        if (!lives()) {
            return false;
        }
        ProcessHandle process = process();
        process.destroy();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (lives()) {
            if (Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
            }
            Pause.millis(PAUSE_MILLIS);
        }
        return true;
    }

    private ProcessHandle process() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(home.pid()).strip()))
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
