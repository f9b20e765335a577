package dev.huigu.foundation.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Remembers answers for a moment, so that a burst of requests asks once. What does not exist is asked for each
 * time. Other nodes do not hear of {@link #forgetAll}; they forget by themselves when the moment is over.
 */
public final class ShortCache<K, V> {
    private static final int MOST = 10_000;

    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final long nanos;

    public ShortCache(Duration keptFor) {
        this.nanos = keptFor.toNanos();
    }

    private record Entry<V>(V value, long loadedAt) {}

    public Optional<V> get(K key, Supplier<Optional<V>> load) {
        long now = System.nanoTime();
        Entry<V> entry = entries.get(key);
        if (entry != null && now - entry.loadedAt() < nanos) {
            return Optional.of(entry.value());
        }
        Optional<V> loaded = load.get();
        loaded.ifPresentOrElse(value -> put(key, new Entry<>(value, now)), () -> entries.remove(key));
        return loaded;
    }

    private void put(K key, Entry<V> entry) {
        if (entries.size() >= MOST) {
            entries.values().removeIf(old -> entry.loadedAt() - old.loadedAt() >= nanos);
        }
        if (entries.size() < MOST) {
            entries.put(key, entry);
        }
    }

    public void forgetAll() {
        entries.clear();
    }
}
