package dev.huigu.foundation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingThroughAListTest {
    @Test
    void fiftyItemsAreAPageUnlessSaidOtherwise() {
        assertThat(new PageRequest(null, null).limit()).isEqualTo(50);
        assertThat(new PageRequest("500", null).limit()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "ten", "", "99999999999"})
    void anotherLimitIsRefused(String limit) {
        assertThatThrownBy(() -> new PageRequest(limit, null).limit())
                .isInstanceOf(Refusal.class)
                .hasMessage("limit must be a whole number from 1 to 500");
    }

    @Test
    void aPageEndsWithThePlaceOfItsLastRowIfThereAreMore() {
        PageRequest request = new PageRequest("2", null);
        Page<String> page = request.page(List.of("a", "b", "c"), row -> row, Cursor::of);
        assertThat(page.items()).containsExactly("a", "b");
        assertThat(new PageRequest(null, page.nextCursor())
                        .after(1)
                        .orElseThrow()
                        .text(0))
                .isEqualTo("b");
    }

    @Test
    void theLastPageHasNoCursor() {
        assertThat(new PageRequest("2", null)
                        .page(List.of("a", "b"), row -> row, Cursor::of)
                        .nextCursor())
                .isNull();
    }

    @Test
    void aCursorCarriesTextsNumbersAndMoments() {
        Cursor cursor = Cursor.read(Cursor.of("王", 7L, Instant.EPOCH).toString(), 3);
        assertThat(cursor.text(0)).isEqualTo("王");
        assertThat(cursor.number(1)).isEqualTo(7);
        assertThat(cursor.moment(2)).isEqualTo(Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[null]", "{}", "\"a\"", "7", "", "[", "[\"a\\u0000\"]", "[[\"a\"]]"})
    void aCursorOfAnotherFormIsRefused(String json) {
        String cursor = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Cursor.read(cursor, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMomentThatTheDatabaseCannotCompareWithIsRefused() {
        Cursor cursor = Cursor.of(Instant.MIN, Instant.MAX, "-4712-01-01T00:00:00Z", "+294275-12-31T23:59:59Z");
        assertThatThrownBy(() -> cursor.moment(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cursor.moment(1)).isInstanceOf(Refusal.class);
        assertThat(cursor.moment(2)).isEqualTo("-4712-01-01T00:00:00Z");
        assertThat(cursor.moment(3)).isEqualTo("+294275-12-31T23:59:59Z");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = Cursor.of("a").toString();
        assertThatThrownBy(() -> Cursor.read(cursor, 2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.read(cursor, 1).number(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.read(cursor, 1).moment(0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.read("???", 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Cursor.read("W251bGxd", 1)).isInstanceOf(Refusal.class);
    }
}
