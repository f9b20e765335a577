package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Header {@code Idempotency-Key}: a call whose answer got lost may be sent again. */
@WithHuigu
class RepeatingAWriteIT {
    private static final String MEMBERS = "/api/v1/members";

    private final String key = UUID.randomUUID().toString();

    private Shop shop;

    @BeforeEach
    void openAShop(Huigu huigu) {
        shop = Shop.open(huigu);
    }

    @Test
    void theSameAgainGetsTheSameAnswerAndHappensOnce() {
        ObjectNode member = shop.member("C01", "2026-03-01");
        Answer first = post(shop.owner(), key, member).expect(201);

        Answer again = post(shop.owner(), key, member).expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(new Lists(shop.owner()).all(MEMBERS)).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        post(shop.owner(), key, shop.member("C01", "2026-03-01")).expect(201);

        Answer other = post(shop.owner(), key, shop.member("C01", "2026-03-01"));

        assertThat(other.expect(409).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keysOfTwoCallersHaveNothingToDoWithEachOther() {
        Client till = shop.brand().apiKey("members:write");
        post(shop.owner(), key, shop.member("C01", "2026-03-01")).expect(201);

        post(till, key, shop.member("C01", "2026-03-01")).expect(201);

        assertThat(new Lists(shop.owner()).all(MEMBERS)).hasSize(2);
    }

    @Test
    void keysOfTwoPathsHaveNothingToDoWithEachOther() {
        post(shop.owner(), key, shop.member("C01", "2026-03-01")).expect(201);

        send(shop.owner(), "/api/v1/stores", key, Json.object("code", "S02", "name", "二店", "channel", "OFFLINE"))
                .expect(201);
    }

    @Test
    void twinsAtTheSameTimeHappenOnce() throws Exception {
        ObjectNode member = shop.member("C01", "2026-03-01");
        Callable<Answer> call = () -> post(shop.owner(), key, member);
        ExecutorService twins = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = twins.invokeAll(List.of(call, call, call, call, call, call, call, call));

            for (Future<Answer> answer : answers) {
                boolean running =
                        answer.get().status() == 409 && answer.get().code().equals("in-progress");
                assertThat(running || answer.get().status() == 201)
                        .as(answer.get().toString())
                        .isTrue();
            }
        } finally {
            twins.shutdown();
        }
        assertThat(new Lists(shop.owner()).all(MEMBERS)).hasSize(1);
    }

    @Test
    void aSecretInAnAnswerIsNotGivenAgain() {
        ObjectNode form = Json.object("name", "till", "scopes", Json.array("members:read"));
        String secret = send(shop.owner(), "/api/v1/api-keys", key, form)
                .expect(201)
                .json()
                .path("key")
                .asText();

        Answer again = send(shop.owner(), "/api/v1/api-keys", key, form);
        Answer other =
                send(shop.owner(), "/api/v1/api-keys", key, form.deepCopy().put("name", "another"));

        assertThat(again.expect(409).code()).isEqualTo("already-done");
        assertThat(again.text()).doesNotContain(secret);
        assertThat(other.expect(409).code()).isEqualTo("idempotency-key-reused");
        assertThat(new Lists(shop.owner()).all("/api/v1/api-keys")).hasSize(1);
    }

    @Test
    void norIsALinkOrAPhoneInFull() {
        String member = shop.addMember("C01", "2026-03-01").path("id").asText();
        for (String path : List.of("/links", "/phone-views")) {
            ObjectNode form = path.equals("/links") ? Json.object() : Json.object("reason", "calls back");
            send(shop.owner(), MEMBERS + "/" + member + path, key, form).expect(201);

            Answer again = send(shop.owner(), MEMBERS + "/" + member + path, key, form);

            assertThat(again.expect(409).code()).as(path).isEqualTo("already-done");
        }
    }

    @Test
    void aCallWithoutABodyHappensOnceToo() throws Exception {
        String links =
                MEMBERS + "/" + shop.addMember("C01", "2026-03-01").path("id").asText() + "/links";
        Callable<Answer> call = () -> shop.owner()
                .send(shop.owner().request(links).header("Idempotency-Key", key).POST(BodyPublishers.noBody()));
        call.call().expect(201);

        assertThat(call.call().expect(409).code()).isEqualTo("already-done");
    }

    @Test
    void aPersonIsTakenOnOnce() {
        ObjectNode form = Json.object(
                "name",
                "小李",
                "email",
                key + "@example.com",
                "roles",
                Json.array("SERVICE"),
                "password",
                "Abc-1234-" + key);
        send(shop.owner(), "/api/v1/staff", key, form).expect(201);

        Answer again = send(shop.owner(), "/api/v1/staff", key, form);
        Answer other = send(shop.owner(), "/api/v1/staff", key, form.deepCopy().put("name", "小王"));

        assertThat(again.expect(409).code()).isEqualTo("already-done");
        assertThat(other.expect(409).code()).isEqualTo("idempotency-key-reused");
    }

    private static Answer post(Client client, String key, ObjectNode member) {
        return send(client, MEMBERS, key, member);
    }

    private static Answer send(Client client, String path, String key, ObjectNode body) {
        return client.send(client.request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString())));
    }
}
