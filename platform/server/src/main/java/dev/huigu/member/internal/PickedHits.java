package dev.huigu.member.internal;

import dev.huigu.member.internal.MemberLookup.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Some of those whom a search finds, in its order. */
final class PickedHits {
    private static final int LARGEST_PART = 5_000;

    private PickedHits() {}

    /** Finds at most so many who come after one. */
    @FunctionalInterface
    interface Search {
        List<Hit> after(Optional<Hit> last, int size);
    }

    /** Searches part by part, each larger than the one before, until there are enough or nobody is left. */
    static List<Hit> of(Predicate<Hit> wanted, Search search, Optional<Hit> after, int size) {
        List<Hit> picked = new ArrayList<>();
        Optional<Hit> last = after;
        boolean areThereMore = true;
        for (int part = size; picked.size() < size && areThereMore; part = Math.min(4 * part, LARGEST_PART)) {
            List<Hit> found = search.after(last, part);
            found.stream().filter(wanted).limit(size - picked.size()).forEach(picked::add);
            areThereMore = found.size() == part;
            last = found.isEmpty() ? last : Optional.of(found.get(found.size() - 1));
        }
        return picked;
    }
}
