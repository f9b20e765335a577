package dev.huigu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTheCommandLineTest {

    @Test
    void withoutAnythingItWarmsUpForHalfAMinuteAndBuildsABrandOfAMillion() {
        assertThat(Options.of(List.of()))
                .isEqualTo(new Options(Duration.ofSeconds(30), Duration.ofSeconds(15), 40_000, 1_000_000, 1_000));
    }

    @Test
    void aMillionRowsCanBeAskedForInShortRunsToo() {
        assertThat(Options.of(List.of("--import-rows", "1000000", "--quick")))
                .isEqualTo(new Options(Duration.ofSeconds(5), Duration.ofSeconds(3), 1_000_000, 5_000, 20));
    }

    @Test
    void theLargeBrandCanBeSmallerOrLeftOut() {
        assertThat(Options.of(List.of("--members", "200000")).members()).isEqualTo(200_000);
        assertThat(Options.of(List.of("--members", "0", "--import-rows", "10")).members())
                .isZero();
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
        for (List<String> words : List.of(
                List.of("--fast"),
                List.of("--import-rows"),
                List.of("--members", "many"),
                List.of("--import-rows", "0"),
                List.of("up"))) {
            assertThatThrownBy(() -> Options.of(words)).hasMessage(Options.USAGE);
        }
    }
}
