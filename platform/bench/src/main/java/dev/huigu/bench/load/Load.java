package dev.huigu.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Clients that work side by side, each beginning anew when its operation is done, until they are stopped. */
public final class Load {

    private final Client.Factory factory;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Stopwatch> stopwatches = new ArrayList<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final long start = System.nanoTime();
    private volatile boolean stopped;

    private Load(Client.Factory factory) {
        this.factory = factory;
    }

    public static Measured run(int clients, Duration time, Client.Factory factory) {
        Load load = start(clients, factory);
        load.last(time);
        return load.stop();
    }

    public static Load start(int clients, Client.Factory factory) {
        Load load = new Load(factory);
        for (int client = 0; client < clients; client++) {
            load.add("client-" + client);
        }
        load.threads.forEach(Thread::start);
        return load;
    }

    /** @throws BenchFailure if a client had to give up */
    public Measured stop() {
        stopped = true;
        threads.forEach(Load::join);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (failure.get() != null) {
            throw new BenchFailure("a client gave up: " + failure.get().getMessage(), failure.get());
        }
        return new Measured(Latencies.of(stopwatches), time);
    }

    private void last(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && failure.get() == null) {
            Pause.millis(20);
        }
    }

    private void add(String name) {
        Stopwatch stopwatch = new Stopwatch();
        stopwatches.add(stopwatch);
        threads.add(new Thread(() -> work(stopwatch), name));
    }

    private void work(Stopwatch stopwatch) {
        try (Client client = factory.open()) {
            while (!stopped) {
                long before = System.nanoTime();
                client.once();
                stopwatch.lap(System.nanoTime() - before);
            }
        } catch (IOException | SQLException | RuntimeException gaveUp) {
            failure.compareAndSet(null, gaveUp);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", stop);
        }
    }
}
