package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.GeneratedHistory;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Jobs;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** As many members as one request can name. */
@WithHuigu
@Order(Integer.MAX_VALUE - 3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaggingManyMembersIT {
    private static final int MEMBERS = 100_000;

    private Huigu huigu;
    private Client brand;
    private ArrayNode everybody;

    @BeforeAll
    void open(Huigu running) {
        huigu = running;
        brand = new GeneratedHistory(MEMBERS, 0, 7).newBrand(huigu);
        everybody = Json.array();
        new Lists(brand).all("/api/v1/members").forEach(member -> everybody.add(member.path("id")));
        brand.post("/api/v1/tag-groups", Json.object("code", "face", "name", "脸型", "choice", "SINGLE"))
                .expect(201);
        for (String tag : new String[] {"圆脸", "长脸"}) {
            brand.post("/api/v1/tags", Json.object("name", tag, "groupCode", "face"))
                    .expect(201);
        }
    }

    private String begin(Object add, Object remove) {
        ObjectNode body = Json.object("add", add, "remove", remove);
        body.set("memberIds", everybody);
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
                .containsExactly("DONE", "100000", "100000", "0");
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
    void aJobGoesOnByItselfAfterAKillAndTagsEverybodyOnce() {
        assertDone(new Jobs(brand).await(begin(tags("圆脸"), tags())), MEMBERS);

        String id = begin(tags("长脸", "VIP"), tags());
        new Jobs(brand).awaitProgress(id);
        JsonNode last = new Jobs(brand).state(id);
        huigu.kill();
        assertThat(Jobs.isRunning(last)).as("the job before the kill ran").isTrue();
        huigu.start(Huigu.Demo.NONE);

        assertDone(new Jobs(brand).await(id), MEMBERS);
        assertThat(counts()).isEqualTo(Map.of("长脸", MEMBERS, "VIP", MEMBERS));
        assertThat(brand.get("/api/v1/members/" + everybody.get(50_000).asText())
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
