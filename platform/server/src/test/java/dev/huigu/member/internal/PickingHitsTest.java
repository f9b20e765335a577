package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.member.internal.MemberLookup.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PickingHitsTest {
    private static final int FOUND = 100_000;

    private final List<Integer> parts = new ArrayList<>();

    /** Finds 1 to 100,000, in this order. */
    private List<Hit> find(Optional<Hit> last, int size) {
        parts.add(size);
        long from = last.map(Hit::id).orElse(0L) + 1;
        return LongStream.range(from, Math.min(from + size, FOUND + 1))
                .mapToObj(id -> new Hit("k", id))
                .toList();
    }

    private List<Long> pick(Predicate<Hit> wanted, Optional<Hit> after, int size) {
        return PickedHits.of(wanted, this::find, after, size).stream()
                .map(Hit::id)
                .toList();
    }

    @Test
    void onePartIsEnoughWhereAllAreWanted() {
        assertThat(pick(hit -> true, Optional.empty(), 3)).containsExactly(1L, 2L, 3L);
        assertThat(parts).containsExactly(3);
    }

    @Test
    void itGoesOnAfterTheLastOfAPageUntilThereAreEnough() {
        assertThat(pick(hit -> hit.id() % 10 == 0, Optional.of(new Hit("k", 20)), 3))
                .containsExactly(30L, 40L, 50L);
        assertThat(parts).containsExactly(3, 12, 48);
    }

    @Test
    void manyThatAreNotWantedAreLookedThroughInFewParts() {
        assertThat(pick(hit -> hit.id() == FOUND, Optional.empty(), 51)).containsExactly((long) FOUND);
        assertThat(parts).hasSizeLessThan(25).last().isEqualTo(5_000);
    }
}
