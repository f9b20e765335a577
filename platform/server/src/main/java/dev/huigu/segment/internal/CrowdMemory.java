package dev.huigu.segment.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** How much memory members may take: {@code huigu.segments.memory-percent} of the heap (default 40). */
@Singleton
public class CrowdMemory {
    private static final int DEFAULT_PERCENT = 40;

    private final long bytes;

    @Inject
    public CrowdMemory(Config config) {
        this(Runtime.getRuntime().maxMemory()
                / 100
                * config.getOptionalValue("huigu.segments.memory-percent", Integer.class)
                        .orElse(DEFAULT_PERCENT));
    }

    public CrowdMemory(long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }
}
