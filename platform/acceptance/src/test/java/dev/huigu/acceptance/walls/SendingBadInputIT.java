package dev.huigu.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint that takes JSON, and every field of it: what is wrong is answered as a problem that says so. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingBadInputIT {
    private static final String NOTHING = "";

    private final List<Endpoint> endpoints = Endpoints.known().stream()
            .filter(endpoint -> endpoint.takesJson() && !endpoint.isPublic())
            .toList();
    private final List<String> faults = new ArrayList<>();

    private Client owner;
    private Huigu huigu;
    private World world;

    @BeforeAll
    void openTheShops(Huigu running) {
        TwoShops shops = TwoShops.open(running);
        huigu = running;
        owner = shops.owner();
        world = shops.inside();
    }

    @BeforeEach
    void forgetFaults() {
        faults.clear();
        assertThat(endpoints).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": ", "[]", "\"text\"", "null", NOTHING, "{} {}", "{\"name\": \"a\u0001b\"}"})
    void aBodyThatIsNotTheObjectAskedForIsRefused(String body) {
        for (Endpoint endpoint : endpoints) {
            mustBe(400, endpoint.send(owner, world, "application/json", body));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anotherContentTypeIsRefused() {
        for (Endpoint endpoint : endpoints) {
            mustBe(
                    415,
                    endpoint.send(
                            owner, world, "text/plain", endpoint.body(world).toString()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamed() {
        for (Endpoint endpoint : endpoints) {
            ObjectNode body = endpoint.body(world).put("noSuchField", "x");
            Answer answer = endpoint.send(owner, world, "application/json", body.toString());
            mustBe(400, answer);
            mustName("noSuchField", answer);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aFieldOfTheWrongTypeIsNamed() {
        forEachField((endpoint, field) -> {
            Answer answer = field.send(endpoint, owner, world, Json.object("wrong", Json.object("type", 1)));
            mustBe(400, answer);
            mustName(field.name(), answer);
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        forEachField((endpoint, field) -> {
            if (field.isText()) {
                mustBeRefused(field.send(endpoint, owner, world, Json.text("长".repeat(20_000))));
            }
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "garbage", "2026-02-30", "a\u0000b", "\ud800", "-1", "1e999999999", "𠮷😀", "'; drop"})
    void noTextMakesTheServerFail(String text) {
        forEachField((endpoint, field) -> mustNotFail(field.send(endpoint, owner, world, Json.text(text))));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\ud800", "\udc00a"})
    void aTextThatCannotBeKeptIsNamed(String text) {
        forEachField((endpoint, field) -> {
            if (field.isText()) {
                Answer answer = field.send(endpoint, owner, world, Json.text(text));
                mustBe(400, answer);
                mustName(field.name(), answer);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aFieldThatIsMissingOrNullNeverMakesTheServerFail() {
        forEachField((endpoint, field) -> {
            mustNotFail(field.sendWithout(endpoint, owner, world));
            mustNotFail(field.send(endpoint, owner, world, null));
        });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/members, limit, 0",
        "/api/v1/members, limit, 501",
        "/api/v1/members, limit, many",
        "/api/v1/members, cursor, garbage",
        "/api/v1/stores, cursor, e30",
        "/api/v1/stores, cursor, bnVsbA",
        "/api/v1/products, limit, -1",
        "/api/v1/commission/statements, month, 2026-13",
        "/api/v1/commission/statements, month, march",
        "/api/v1/commission/statements, limit, 9999999999",
        "/api/v1/commission/statements/2026-3/C01/lines, month, 2026-03"
    })
    void aParameterThatIsWrongIsNamed(String path, String parameter, String value) {
        Answer answer = owner.get(path + "?" + parameter + "=%s", value);

        mustBe(400, answer);
        mustName(parameter, answer);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/nothing", "/api/v1/members/none", "/api/v1/members/0000000000001", "/api/v1/stores/x"})
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = owner.get(path);

        mustBe(404, answer);
        assertThat(faults).isEmpty();
    }

    @Test
    void aMethodThatIsNotThereIsRefused() {
        mustBe(405, owner.delete("/api/v1/me"));
        assertThat(faults).isEmpty();
    }

    @Test
    void aBodyOfManyMegabytesIsRefused() {
        String body = Json.object("name", "x".repeat(12_000_000)).toString();

        mustBeRefused(owner.post("/api/v1/members", body));
        assertThat(faults).isEmpty();
    }

    @Test
    void aSignUpIsReadAsStrictly() {
        String path = "/tenant-admin/api/v1/signups";
        mustBe(400, huigu.nobody().post(path, "{\"slug\": "));
        mustBe(400, huigu.nobody().post(path, "[]"));
        mustBe(400, huigu.nobody().post(path, ""));
        mustBe(400, huigu.nobody().post(path, Json.object("noSuchField", 1)));
        mustBe(415, huigu.nobody().send("POST", path, "text/plain", "{}"));
        mustBe(413, huigu.nobody().post(path, Json.object("slug", "x".repeat(3_000_000))));
        assertThat(faults).isEmpty();
    }

    private interface Trial {
        void of(Endpoint endpoint, Field field);
    }

    private void forEachField(Trial trial) {
        for (Endpoint endpoint : endpoints) {
            Field.of(endpoint.body(world)).forEach(field -> trial.of(endpoint, field));
        }
    }

    private void mustBe(int status, Answer answer) {
        if (answer.status() != status || isNoProblem(answer)) {
            faults.add("expected %d: %s".formatted(status, answer));
        }
    }

    private void mustBeRefused(Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500 || isNoProblem(answer)) {
            faults.add("expected a refusal: " + answer);
        }
    }

    private void mustNotFail(Answer answer) {
        if (answer.status() >= 500 || (answer.status() >= 400 && isNoProblem(answer))) {
            faults.add(answer.toString());
        }
    }

    private void mustName(String field, Answer answer) {
        JsonNode errors = answer.isProblem() ? answer.json().path("errors") : Json.object();
        if (Json.list(errors, error -> error.path("field").asText()).stream()
                .noneMatch(name -> name.startsWith(field))) {
            faults.add("does not name %s: %s".formatted(field, answer));
        }
    }

    private static boolean isNoProblem(Answer answer) {
        return !answer.isProblem()
                || answer.json().path("code").asText().isEmpty()
                || answer.json().path("detail").asText().isEmpty()
                || answer.json().path("status").asInt() != answer.status();
    }
}
