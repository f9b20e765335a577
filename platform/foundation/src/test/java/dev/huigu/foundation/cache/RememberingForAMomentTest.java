package dev.huigu.foundation.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberingForAMomentTest {
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    void aBurstAsksOnce() {
        ShortCache<String, Integer> cache = new ShortCache<>(Duration.ofMinutes(1));
        assertThat(cache.get("a", this::load)).contains(1);
        assertThat(cache.get("a", this::load)).contains(1);
    }

    @Test
    void whenTheMomentIsOverItAsksAgain() {
        ShortCache<String, Integer> cache = new ShortCache<>(Duration.ZERO);
        assertThat(cache.get("a", this::load)).contains(1);
        assertThat(cache.get("a", this::load)).contains(2);
    }

    @Test
    void whatDoesNotExistIsNotRemembered() {
        ShortCache<String, Integer> cache = new ShortCache<>(Duration.ofMinutes(1));
        assertThat(cache.get("a", Optional::empty)).isEmpty();
        assertThat(cache.get("a", this::load)).contains(1);
    }

    @Test
    void whatIsForgottenIsAskedForAgain() {
        ShortCache<String, Integer> cache = new ShortCache<>(Duration.ofMinutes(1));
        cache.get("a", this::load);
        cache.forgetAll();
        assertThat(cache.get("a", this::load)).contains(2);
    }

    private Optional<Integer> load() {
        return Optional.of(loads.incrementAndGet());
    }
}
