package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Commission;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Patience;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.WithHuigu;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What {@code ./huigu up} shows to who tries it: the same instance, started once more with its demo brand. */
@WithHuigu
@Order(Integer.MAX_VALUE - 1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MakingTheDemoBrandIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Huigu huigu;

    @BeforeAll
    void startWithTheDemoBrand(Huigu running) {
        huigu = running;
        startAgain();
    }

    @Test
    void itHasItsShopsPeopleAndMembers() {
        var lists = new Lists(as(Role.OWNER));

        assertThat(lists.all("/api/v1/stores")).hasSize(3);
        assertThat(lists.all("/api/v1/consultants")).hasSize(12);
        assertThat(lists.all("/api/v1/members")).hasSize(2_000);
    }

    @Test
    void theExampleOfTheDomainIsInItExactly() {
        YearMonth month = YearMonth.from(LocalDate.now(SHANGHAI));
        List<String> lines = Stream.of(month.minusMonths(1), month)
                .flatMap(each -> new Commission(as(Role.OWNER)).lines(each.toString(), "C01").stream())
                .map(line -> Commission.row(line, "paid", "state", "channelMultiplier", "settled"))
                .toList();

        assertThat(lines)
                .contains(
                        "207.20 OTHER 0.9 186.48",
                        "294.00 OTHER 0.9 264.60",
                        "50.00 OTHER 0.9 45.00",
                        "358.00 OTHER 0.9 322.20");
    }

    @Test
    void everyRoleSignsIn() {
        for (Role role : Role.values()) {
            JsonNode me = as(role).get("/api/v1/me").expect(200).json();
            assertThat(me.at("/staff/roles/0").asText()).isEqualTo(role.name());
        }
        assertThat(huigu.output()).contains("owner@demo.huigu.example");
    }

    @Test
    void aSecondStartAddsNothing() {
        List<String> before = everything();

        startAgain();

        assertThat(everything()).isEqualTo(before);
    }

    private void startAgain() {
        huigu.stop();
        huigu.start(Huigu.Demo.COMPLETE);
        Patience.await("the whole demo brand", PATIENCE, huigu::demoNotes, notes -> notes.containsKey("done"));
    }

    private List<String> everything() {
        var commission = new Commission(as(Role.OWNER));
        YearMonth month = YearMonth.from(LocalDate.now(SHANGHAI));
        List<String> rows = new ArrayList<>();
        for (YearMonth each : List.of(month.minusMonths(2), month.minusMonths(1), month)) {
            rows.addAll(commission.allStatements(List.of(each.toString())));
        }
        rows.add(new Lists(as(Role.OWNER)).all("/api/v1/members").size() + " members");
        return rows;
    }

    private Client as(Role role) {
        Properties notes = huigu.demoNotes();
        String email = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@demo.huigu.example";
        return new Person(huigu, email, notes.getProperty(email), "demo").client();
    }
}
