package dev.huigu.control.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingASlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"abc", "jade-beauty", "a1b", "demo", "a234567890123456789012345678901234567890"})
    void lowerCaseLettersDigitsAndHyphensAreFine(String slug) {
        assertThat(Slug.fault(slug)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "1abc",
                "-abc",
                "abc-",
                "Abc",
                "a_c",
                "a c",
                "惠颜美妆",
                "abc\n",
                "a2345678901234567890123456789012345678901"
            })
    void anythingElseIsInvalid(String slug) {
        assertThat(Slug.fault(slug)).contains("invalid-slug");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "www", "api", "console", "tenant-admin"})
    void wordsThatWeNeedAreReserved(String slug) {
        assertThat(Slug.fault(slug)).contains("reserved-slug");
    }

    @Test
    void aHyphenTwiceIsFine() {
        assertThat(Slug.fault("a--b")).isEmpty();
    }
}
