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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AskingALargeBrandTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

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
        Question question = new Question("new", "{\"portrait\":\"NEW\"}", null);
        JsonNode one = body(question.countedAnew("Bearer x").get());
        JsonNode other = body(question.countedAnew("Bearer x").get());

        assertThat(one.at("/criteria/all/0")).isNotEqualTo(other.at("/criteria/all/0"));
        assertThat(List.of(one.at("/criteria/all/1"), other.at("/criteria/all/1")))
                .containsOnly(Api.JSON.readTree(question.criteria()));
    }

    @Test
    void whoBuildsAFilterAsksTheSameWithOneConditionMore() throws IOException {
        Question question = new Question("new", "{\"portrait\":\"NEW\"}", null);
        JsonNode one = body(question.firstPageFurther("Bearer x").get());
        JsonNode other = body(question.firstPageFurther("Bearer x").get());

        assertThat(one.at("/criteria/all/1")).isNotEqualTo(other.at("/criteria/all/1"));
        assertThat(List.of(one.at("/criteria/all/0"), other.at("/criteria/all/0")))
                .containsOnly(Api.JSON.readTree(question.criteria()));
    }

    /** A window that nobody's card was issued in would leave nobody out. */
    @Test
    void whoIsLeftOutFirstHasACardOfADayThatManyHave() throws IOException {
        LocalDate today = LocalDate.now(Brand.ZONE);
        Set<LocalDate> issued = IntStream.range(0, 10_000)
                .mapToObj(index -> People.member(index, today).split(","))
                .map(member -> LocalDate.parse(member[6]))
                .collect(Collectors.toSet());
        Question question = new Question("new", "{\"portrait\":\"NEW\"}", null);
        for (int asked = 0; asked < 3_000; asked++) {
            JsonNode window = body(question.countedAnew("Bearer x").get()).at("/criteria/all/0/not/cardIssued");

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
