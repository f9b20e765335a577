package dev.huigu.foundation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingATextTest {
    @ParameterizedTest
    @ValueSource(strings = {"王", "𠮷😀", "\\ud842\\udfb7", "", "a\\nb"})
    void wholeCharactersAreRead(String text) throws Exception {
        assertThat(Json.MAPPER.readValue('"' + text + '"', String.class))
                .isEqualTo(text.replace("\\n", "\n").replace("\\ud842\\udfb7", "𠮷"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udfb7\\ud842", "a\\ud842b", "\\udc00"})
    void whatTheDatabaseCannotKeepIsRefusedAlsoInAList(String text) {
        assertThatThrownBy(() -> Json.MAPPER.readValue('"' + text + '"', String.class))
                .isInstanceOf(InvalidFormatException.class);
        assertThatThrownBy(() -> Json.MAPPER.readValue("[\"" + text + "\"]", new TypeReference<Set<String>>() {}))
                .isInstanceOf(InvalidFormatException.class);
    }
}
