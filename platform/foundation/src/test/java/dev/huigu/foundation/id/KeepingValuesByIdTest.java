package dev.huigu.foundation.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeepingValuesByIdTest {
    private final IdMap<List<String>> map = new IdMap<>();

    @Test
    void aValueIsMadeOnce() {
        map.getOrMake(7, ArrayList::new).add("first");
        map.getOrMake(7, ArrayList::new).add("second");

        assertThat(map.get(7)).containsExactly("first", "second");
        assertThat(map.get(8)).isNull();
    }

    @Test
    void whatIsRemovedIsGone() {
        map.put(7, List.of("first"));

        assertThat(map.remove(7)).containsExactly("first");
        assertThat(map.remove(7)).isNull();
        assertThat(map.isEmpty()).isTrue();
    }

    @Test
    void idsMadeOneAfterTheOtherEachHaveTheirOwn() {
        long[] ids = LongStream.generate(Ids::next).limit(10_000).toArray();
        for (long id : ids) {
            map.put(id, List.of(Ids.text(id)));
        }

        for (long id : ids) {
            assertThat(map.get(id)).containsExactly(Ids.text(id));
        }
    }
}
