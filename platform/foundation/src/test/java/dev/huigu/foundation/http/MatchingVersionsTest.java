package dev.huigu.foundation.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingVersionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "W/\"3\"", "\"1\", \"3\""})
    void aTagOfTheStoredVersionMatches(String ifMatch) {
        assertThatCode(() -> Versions.match(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "\"33\"", ""})
    void anyOtherIsStale(String ifMatch) {
        assertThatThrownBy(() -> Versions.match(ifMatch, 3))
                .isInstanceOf(Refusal.class)
                .hasMessage("It was changed meanwhile. Load it again, then change it.");
    }

    @Test
    void whoSendsNoTagOverwrites() {
        assertThatCode(() -> Versions.match(null, 3)).doesNotThrowAnyException();
    }
}
