package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.GeneratedHistory;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Jobs;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.WithHuigu;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** As many ids as one request takes; a member who is named again counts once. */
@WithHuigu
@Order(Integer.MAX_VALUE - 3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaggingManyMembersIT {
    private static final int MEMBERS = 30_000;
    private static final int IDS = 100_000;

    private Huigu huigu;
    private Client brand;
    private ArrayNode everybody;

    @BeforeAll
    void open(Huigu running) {
        huigu = running;
        brand = new GeneratedHistory(MEMBERS, 0, 7).newBrand(huigu);
        everybody = Json.array();
        List<JsonNode> members = new Lists(brand).all("/api/v1/members");
        for (int number = 0; number < IDS; number++) {
            everybody.add(members.get(number % MEMBERS).path("id"));
        }
        brand.post("/api/v1/tag-groups", Json.object("code", "face", "name", "脸型", "choice", "SINGLE"))
                .expect(201);
        for (String tag : new String[] {"圆脸", "长脸"}) {
            brand.post("/api/v1/tags", Json.object("name", tag, "groupCode", "face"))
                    .expect(201);
        }
    }

    private static ObjectNode request(ArrayNode members, Object add, Object remove) {
        ObjectNode body = Json.object("add", add, "remove", remove);
        body.set("memberIds", members);
        return body;
    }

    private String begin(Object add, Object remove) {
        ObjectNode body = request(everybody, add, remove);
        return brand.post("/api/v1/members/tags", body)
                .expect(202)
                .json()
                .path("id")
                .asText();
    }

    private static String[] tags(String... names) {
        return names;
    }

    private static void assertDone(JsonNode job, int changed) {
        assertThat(Stream.of("state", "total", "done", "refused")
                        .map(name -> job.path(name).asText()))
                .containsExactly("DONE", "30000", "30000", "0");
        assertThat(job.path("result").path("changed").asInt()).isEqualTo(changed);
    }

    /** How many members carry each tag. */
    private Map<String, Integer> counts() {
        Map<String, String> names = new HashMap<>();
        new Lists(brand)
                .all("/api/v1/tags")
                .forEach(tag ->
                        names.put(tag.path("id").asText(), tag.path("name").asText()));
        Map<String, Integer> counts = new HashMap<>();
        brand.get("/api/v1/tags/counts")
                .expect(200)
                .json()
                .path("items")
                .forEach(count -> counts.put(
                        names.get(count.path("tagId").asText()),
                        count.path("members").asInt()));
        return counts;
    }

    @Test
    void aJobIsBegunOnceForAKeyAndFollowedToItsEnd() {
        ArrayNode some = Json.array();
        for (int number = 0; number < 600; number++) {
            some.add(everybody.get(number));
        }
        String body = request(some, tags(), tags("圆脸")).toString();

        Answer first = sendWithKey(body).expect(202);
        String id = first.json().path("id").asText();
        List<JsonNode> events;
        try (var lines = brand.open("/api/v1/jobs/%s/events".formatted(id)).body()) {
            events = lines.filter(line -> line.startsWith("data:"))
                    .map(line -> Json.read(line.substring("data:".length())))
                    .toList();
        }

        assertThat(first.header("Location")).endsWith("/api/v1/jobs/" + id);
        assertThat(events.get(events.size() - 1)).isEqualTo(new Jobs(brand).state(id));
        assertThat(events.get(events.size() - 1).path("done").asInt()).isEqualTo(600);
        assertThat(sendWithKey(body).expect(202).text()).isEqualTo(first.text());
    }

    private Answer sendWithKey(String body) {
        return brand.send(brand.request("/api/v1/members/tags")
                .header("Idempotency-Key", "once")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void aJobGoesOnByItselfAfterAKillAndTagsEverybodyOnce() {
        assertDone(new Jobs(brand).await(begin(tags("圆脸"), tags())), MEMBERS);

        String id = begin(tags("长脸", "VIP"), tags());
        JsonNode last = new Jobs(brand).awaitProgress(id);
        huigu.kill();
        assertThat(Jobs.isRunning(last)).as("the job before the kill ran").isTrue();
        huigu.start(Huigu.Demo.NONE);

        assertDone(new Jobs(brand).await(id), MEMBERS);
        assertThat(counts()).isEqualTo(Map.of("长脸", MEMBERS, "VIP", MEMBERS));
        assertThat(brand.get("/api/v1/members/" + everybody.get(15_000).asText())
                        .expect(200)
                        .header("ETag"))
                .isEqualTo("\"3\"");
        assertNobodyElseSees(id);
        assertTwoAtOnceEnd();
    }

    private void assertNobodyElseSees(String id) {
        Client stranger = Brand.signUp(huigu).owner();
        stranger.get("/api/v1/jobs/" + id).expect(404);
        stranger.get("/api/v1/jobs/" + id + "/events").expect(404);
        assertThat(new Lists(stranger).all("/api/v1/jobs")).isEmpty();
    }

    private void assertTwoAtOnceEnd() {
        String first = begin(tags("圆脸"), tags("VIP"));
        String second = begin(tags("长脸"), tags());

        assertDone(new Jobs(brand).await(first), MEMBERS);
        assertDone(new Jobs(brand).await(second), MEMBERS);
        assertThat(counts()).isEqualTo(Map.of("长脸", MEMBERS));
    }
}
