package dev.huigu.bench;

import java.time.Duration;

/** What clients did in a time. */
record Measured(Latencies latencies, Duration time) {

    double perSecond() {
        return latencies.count() / (time.toNanos() / 1e9);
    }
}
