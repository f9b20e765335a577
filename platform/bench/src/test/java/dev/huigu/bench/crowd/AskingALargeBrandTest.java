package dev.huigu.bench.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Brand;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskingALargeBrandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Question NEW = new Question("new", "{\"portrait\":\"NEW\"}", null);

    private static Stream<Question> questions() {
        Filters filters = new Filters(TODAY);
        return Stream.of(Portraits.all().stream(), filters.all().stream(), Stream.of(filters.tenConditions()))
                .flatMap(some -> some);
    }

    @Test
    void everyQuestionIsATreeAndItsStatementHasNoPlaceLeft() {
        assertThat(questions()).hasSize(29).allSatisfy(question -> {
            assertThat(body(question.countedAgain("Bearer x").get()).path("criteria"))
                    .isEqualTo(Api.JSON.readTree(question.criteria()));
            assertThat(Script.filled(String.valueOf(question.sql()), Map.of("tenant", 1, "today", TODAY)))
                    .doesNotContain("${", "%d");
        });
    }

    @Test
    void aQuestionIsAskedAnewEachTime() throws IOException {
        assertOnlyOneIsNewEachTime(0, NEW.countedAnew("Bearer x"));
        assertOnlyOneIsNewEachTime(0, NEW.firstPageAnew("Bearer x"));
    }

    @Test
    void whoBuildsAFilterAsksTheSameWithOneConditionMore() throws IOException {
        assertOnlyOneIsNewEachTime(1, NEW.countedFurther("Bearer x"));
        assertOnlyOneIsNewEachTime(1, NEW.firstPageFurther("Bearer x"));
    }

    /** @param place of the two conditions that are asked, the other is the question's own */
    private static void assertOnlyOneIsNewEachTime(int place, Supplier<byte[]> asked) throws IOException {
        JsonNode one = body(asked.get()).at("/criteria/all");
        JsonNode other = body(asked.get()).at("/criteria/all");

        assertThat(one.get(place)).isNotEqualTo(other.get(place));
        assertThat(List.of(one.get(1 - place), other.get(1 - place))).containsOnly(Api.JSON.readTree(NEW.criteria()));
    }

    /** A window that nobody's card was issued in would leave nobody out. */
    @Test
    void whoIsLeftOutFirstHasACardOfADayThatManyHave() throws IOException {
        LocalDate today = LocalDate.now(Brand.ZONE);
        Set<LocalDate> issued = IntStream.range(0, 10_000)
                .mapToObj(index -> People.member(index, today).split(","))
                .map(member -> LocalDate.parse(member[6]))
                .collect(Collectors.toSet());
        for (int asked = 0; asked < 3_000; asked++) {
            JsonNode window = body(NEW.countedAnew("Bearer x").get()).at("/criteria/all/0/not/cardIssued");

            assertThat(issued)
                    .contains(LocalDate.parse(window.path("from").asText()))
                    .contains(LocalDate.parse(window.path("to").asText()));
        }
    }

    @Test
    void membersAreTheSameEachTimeAndNoTwoShareACardOrPhone() {
        List<String> some = IntStream.range(0, 5_000)
                .mapToObj(index -> People.member(index, TODAY))
                .toList();

        assertThat(some)
                .isEqualTo(IntStream.range(0, 5_000)
                        .mapToObj(index -> People.member(index, TODAY))
                        .toList());
        assertThat(IntStream.range(0, 5_000).mapToObj(People::phone)).doesNotHaveDuplicates();
        assertThat(some.get(7)).startsWith(People.card(7) + "," + People.name(7) + "," + People.phone(7) + ",");
    }

    private static JsonNode body(byte[] request) throws IOException {
        String text = new String(request, java.nio.charset.StandardCharsets.UTF_8);
        return Api.JSON.readTree(text.substring(text.indexOf("\r\n\r\n")));
    }
}
