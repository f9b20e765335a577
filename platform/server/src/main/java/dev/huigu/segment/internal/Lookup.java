package dev.huigu.segment.internal;

import dev.huigu.foundation.problem.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Names of one kind, each of which is looked up once, whether there is such a thing or not. */
final class Lookup<T> {
    private final String missing;
    private final Function<Collection<String>, Map<String, T>> find;
    private final Map<String, Optional<T>> known = new HashMap<>();

    /**
     * @param missing what a refusal says, with %s for the name
     * @param find in one statement; what is not there is missing from the answer
     */
    Lookup(String missing, Function<Collection<String>, Map<String, T>> find) {
        this.missing = missing;
        this.find = find;
    }

    /** In one statement, or none where all were looked up before. */
    void ahead(Collection<String> names) {
        Set<String> unknown = new HashSet<>(names);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            Map<String, T> found = find.apply(unknown);
            unknown.forEach(name -> known.put(name, Optional.ofNullable(found.get(name))));
        }
    }

    Optional<T> find(String name) {
        ahead(Set.of(name));
        return known.get(name);
    }

    /** @throws Refusal 422 unless there is such a thing */
    T get(String name, String path) {
        return find(name).orElseThrow(() -> Refusal.unknownReference(path, missing.formatted(name)));
    }
}
