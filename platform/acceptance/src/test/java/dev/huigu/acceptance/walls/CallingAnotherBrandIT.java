package dev.huigu.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every endpoint, called by the owner of one brand with the ids and codes of another's records. */
@WithHuigu
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallingAnotherBrandIT {
    private final List<Endpoint> endpoints =
            Endpoints.known().stream().filter(endpoint -> !endpoint.isPublic()).toList();

    private TwoShops victim;
    private Client stranger;

    @BeforeAll
    void openBoth(Huigu huigu) {
        victim = TwoShops.open(huigu);
        stranger = Brand.signUp(huigu).owner();
    }

    @Test
    void nothingIsGivenAway() {
        List<String> faults = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            Answer answer = endpoint.call(stranger, victim.outside());
            boolean names = endpoint.description().path("path").toString().contains("${")
                    && !endpoint.description().path("path").toString().contains("${month}");
            if (answer.status() >= 500
                    || answer.text().contains(TwoShops.SECRET)
                    || (names && answer.status() != 404 && answer.status() != 422)) {
                faults.add(answer.toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nothingIsChanged() {
        Map<String, String> before = snapshot();

        for (Endpoint endpoint : endpoints) {
            endpoint.call(stranger, victim.inside());
        }

        assertThat(snapshot()).isEqualTo(before);
    }

    /** All that the owner of the brand can read of it. */
    private Map<String, String> snapshot() {
        Map<String, String> answers = new TreeMap<>();
        Set<Integer> readable = Set.of(200, 404);
        for (Endpoint endpoint : endpoints) {
            if (endpoint.isRead() && !endpoint.isStream()) {
                Answer answer = endpoint.call(victim.owner(), victim.inside());
                assertThat(answer.status()).as(answer.toString()).isIn(readable);
                answers.put(endpoint.call(), answer.text());
            }
        }
        return answers;
    }
}
