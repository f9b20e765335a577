package dev.huigu.foundation.id;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.function.Supplier;

/**
 * Values by id, for many of them. Ids that were made one after the other share their hash codes, so that a
 * {@link java.util.HashMap} would search long for each, and its keys take several times the memory.
 */
public final class IdMap<T> {
    private final LongObjectHashMap<T> values = new LongObjectHashMap<>();

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public void put(long id, T value) {
        values.put(id, value);
    }

    /** Null where there is none. */
    public T get(long id) {
        return values.get(id);
    }

    public T getOrMake(long id, Supplier<T> maker) {
        int index = values.indexOf(id);
        if (values.indexExists(index)) {
            return values.indexGet(index);
        }
        T made = maker.get();
        values.indexInsert(index, id, made);
        return made;
    }

    /** Null where there was none. */
    public T remove(long id) {
        return values.remove(id);
    }
}
