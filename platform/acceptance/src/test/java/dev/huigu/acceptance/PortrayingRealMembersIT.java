package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.DataSet;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.WithHuigu;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The portraits of 2,357 real customers on one day, as a separate program counted them, where the data set lies beside
 * the project: the same instance, started once more on that day.
 */
@WithHuigu
@Order(Integer.MAX_VALUE - 2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortrayingRealMembersIT {
    private static final DataSet CDNOW = new DataSet(
            Huigu.checkout().resolveSibling("shared").resolve("data").resolve("cdnow"));
    private static final Instant NOON_IN_SHANGHAI = Instant.parse("1998-07-01T04:00:00Z");

    private Huigu huigu;
    private Client owner;
    private JsonNode expected;

    @BeforeAll
    void importOnTheDay(Huigu running) {
        assumeTrue(Files.isDirectory(CDNOW.folder()), CDNOW.folder() + " is not there, so this test is skipped");
        expected = Json.read(CDNOW.text("expected-portraits.json"));
        huigu = running;
        huigu.stop();
        huigu.startAt(NOON_IN_SHANGHAI);
        owner = Brand.signUp(huigu).owner();
        new Imports(owner).all(CDNOW);
    }

    @AfterAll
    void letTimeGoOn() {
        if (huigu != null) {
            huigu.stop();
            huigu.start(Huigu.Demo.NONE);
        }
    }

    @Test
    void everyPortraitHoldsAsManyAsExpected() {
        JsonNode overview = owner.get("/api/v1/portraits").expect(200).json();

        assertThat(overview.path("date")).isEqualTo(expected.path("today"));
        assertThat(overview.path("members")).isEqualTo(expected.path("members"));
        assertThat(counts(overview, "portrait").retain(names(expected.path("portraits"))))
                .isEqualTo(expected.path("portraits"));
    }

    @Test
    void rfmSplitsThemIntoTheExpectedClassesAtTheExpectedMeans() {
        JsonNode rfm = expected.path("rfm");
        JsonNode overview = owner.get("/api/v1/rfm").expect(200).json();

        assertThat(overview.path("members")).isEqualTo(rfm.path("members"));
        assertThat(overview.path("recencyDays")).isEqualTo(rfm.path("meanRecencyDays"));
        assertThat(overview.path("frequency")).isEqualTo(rfm.path("meanFrequency"));
        assertThat(overview.path("orderValue")).isEqualTo(rfm.path("meanOrderValue"));
        assertThat(counts(overview, "rfm")).isEqualTo(rfm.path("classes"));
    }

    @Test
    void askedOneByOneTheyAreAsMany() {
        assertThat(asked("portrait", expected.path("portraits"))).isEqualTo(expected.path("portraits"));
        assertThat(asked("rfm", expected.at("/rfm/classes"))).isEqualTo(expected.at("/rfm/classes"));
    }

    private ObjectNode asked(String criterion, JsonNode values) {
        ObjectNode counts = Json.object();
        for (String value : names(values)) {
            JsonNode question = Json.object("criteria", Json.object(criterion, value));
            counts.set(
                    value,
                    owner.post("/api/v1/segments/count", question)
                            .expect(200)
                            .json()
                            .path("count"));
        }
        return counts;
    }

    private static ObjectNode counts(JsonNode overview, String name) {
        ObjectNode counts = Json.object();
        overview.path("items").forEach(item -> counts.set(item.path(name).asText(), item.path("count")));
        return counts;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
