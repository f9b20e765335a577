package dev.huigu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTheCommandLineTest {

    @Test
    void withoutAnythingItWarmsUpForHalfAMinute() {
        assertThat(Options.of(List.of()))
                .isEqualTo(new Options(Duration.ofSeconds(30), Duration.ofSeconds(15), 40_000));
    }

    @Test
    void aMillionRowsCanBeAskedForInShortRunsToo() {
        assertThat(Options.of(List.of("--import-rows", "1000000", "--quick")))
                .isEqualTo(new Options(Duration.ofSeconds(5), Duration.ofSeconds(3), 1_000_000));
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithTheUsage() {
        for (List<String> words :
                List.of(List.of("--fast"), List.of("--import-rows"), List.of("--import-rows", "many"), List.of("up"))) {
            assertThatThrownBy(() -> Options.of(words)).hasMessage(Options.USAGE);
        }
    }
}
