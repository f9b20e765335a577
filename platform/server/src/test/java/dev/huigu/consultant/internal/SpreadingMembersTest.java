package dev.huigu.consultant.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadingMembersTest {
    private static final List<Long> TEN = LongStream.rangeClosed(1, 10).boxed().toList();

    private static Map<Long, Long> counts(Map<Long, Long> spread) {
        return spread.values().stream().collect(groupingBy(id -> id, counting()));
    }

    @Test
    void membersGoEvenlyAndTheFirstGetWhatIsOver() {
        assertThat(counts(Spread.evenly(10, List.of(7L, 8L, 9L)).of(0, TEN))).isEqualTo(Map.of(7L, 4L, 8L, 3L, 9L, 3L));
    }

    @Test
    void aCountIsKeptAndTheRestGoesEvenlyToThoseWithout() {
        Map<Long, Long> spread =
                Spread.of(10, List.of(7L, 8L, 9L), Arrays.asList(null, 1, null)).of(0, TEN);

        assertThat(counts(spread)).isEqualTo(Map.of(7L, 5L, 8L, 1L, 9L, 4L));
        assertThat(spread.get(6L)).isEqualTo(8L);
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        for (List<Integer> counts : List.of(List.of(5, 4), List.of(5, 6), Arrays.asList(11, null))) {
            assertThatThrownBy(() -> Spread.of(10, List.of(7L, 8L), counts))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(ConsultantError.COUNTS_DIFFER));
        }
    }

    @Test
    void nobodyIsSpreadOverAll() {
        assertThat(Spread.evenly(0, List.of(7L, 8L)).of(0, List.of())).isEmpty();
    }

    @Test
    void aPieceGetsWhatItsPlaceAmongAllSays() {
        Spread spread = Spread.of(10, List.of(7L, 8L, 9L), Arrays.asList(null, 0, 3));

        assertThat(spread.of(6, List.of(7L, 8L))).isEqualTo(Map.of(7L, 7L, 8L, 9L));
        assertThat(List.of(spread.count(0), spread.count(1), spread.count(2))).containsExactly(7, 0, 3);
    }
}
