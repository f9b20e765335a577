package dev.huigu.bench.load;

import java.time.Duration;

/** What clients did in a time. */
public record Measured(Latencies latencies, Duration time) {

    public double perSecond() {
        return latencies.count() / (time.toNanos() / 1e9);
    }
}
