package dev.huigu.segment.internal.crowd;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * How much memory members may take: {@code huigu.segments.memory-percent} of the heap (default 40). Brands with
 * {@code huigu.segments.read-ahead-from} members (default 10,000) or more are read before anybody asks for them.
 */
@Singleton
public class CrowdMemory {
    private static final int DEFAULT_PERCENT = 40;
    private static final int DEFAULT_READ_AHEAD_FROM = 10_000;

    private final long bytes;
    private final int readAheadFrom;

    @Inject
    public CrowdMemory(Config config) {
        this(
                Runtime.getRuntime().maxMemory()
                        / 100
                        * config.getOptionalValue("huigu.segments.memory-percent", Integer.class)
                                .orElse(DEFAULT_PERCENT),
                config.getOptionalValue("huigu.segments.read-ahead-from", Integer.class)
                        .orElse(DEFAULT_READ_AHEAD_FROM));
    }

    public CrowdMemory(long bytes, int readAheadFrom) {
        this.bytes = bytes;
        this.readAheadFrom = readAheadFrom;
    }

    int readAheadFrom() {
        return readAheadFrom;
    }

    long bytes() {
        return bytes;
    }
}
