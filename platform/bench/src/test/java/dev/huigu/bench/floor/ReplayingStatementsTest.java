package dev.huigu.bench.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayingStatementsTest {

    @Test
    void placeholdersBecomeThoseOfJdbc() {
        assertThat(Replay.forJdbc("select * from t where a = $1 and b = any($12::text[])"))
                .isEqualTo("select * from t where a = ? and b = any(?::text[])");
    }

    @Test
    void aDollarWithinQuotesIsNoPlaceholder() {
        assertThat(Replay.forJdbc("select 'costs $1', \"$2\", $1")).isEqualTo("select 'costs $1', \"$2\", ?");
    }

    @Test
    void aNewPurchaseHasItsOwnNumberWhereverTheOldOneStood() {
        Map<String, String> fresh = Map.of("R00000007", "F1");

        assertThat(Replay.renewed("R00000007", fresh)).isEqualTo("F1");
        assertThat(Replay.renewed("{\"R00000007\"}", fresh)).isEqualTo("{\"F1\"}");
    }

    @Test
    void everythingElseStaysAsRecorded() {
        assertThat(Replay.renewed("OFFLINE", Map.of("R00000007", "F1"))).isEqualTo("OFFLINE");
        assertThat(Replay.renewed(null, Map.of("R00000007", "F1"))).isNull();
    }

    @Test
    void severalTransactionsBecomeOne() {
        Replay first = Replay.of(List.of(new LoggedStatement(1, "select 1", List.of())));
        Replay second = Replay.of(List.of(new LoggedStatement(2, "select $1", List.of("x"))));

        assertThat(Replay.together(List.of(first, second)).steps())
                .containsExactly(new Replay.Step("select 1", List.of()), new Replay.Step("select ?", List.of("x")));
    }

    @Test
    void aReplayMentionsWhatStandsInItsParameters() {
        Replay replay = Replay.of(List.of(new LoggedStatement(1, "select $1", List.of("{\"R00000007\"}"))));

        assertThat(replay.mentions("R00000007")).isTrue();
        assertThat(replay.mentions("R00000008")).isFalse();
    }
}
