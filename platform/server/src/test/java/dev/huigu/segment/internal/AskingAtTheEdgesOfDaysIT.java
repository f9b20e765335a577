package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.segment.internal.PlainMember.Line;
import dev.huigu.segment.internal.PlainMember.Purchase;
import dev.huigu.tenant.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members who bought in the first and in the last second of the days that decide, as the brand's zone has them. */
class AskingAtTheEdgesOfDaysIT {
    private static final LocalDate TODAY = LocalDate.of(2021, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private SegmentWorld world;
    private int purchases;

    private void brandIn(ZoneId zone) {
        world = new SegmentWorld(zone);
        world.standOn(TODAY);
    }

    private PlainMember join(String card, LocalDate issuedOn) {
        PlainMember member = new PlainMember(card, "FEMALE", null, issuedOn, "S1", "C1", null);
        world.join(member);
        return member;
    }

    private void buy(PlainMember member, LocalDate day, LocalTime time) {
        Line line = new Line("P1", BigDecimal.ONE, new BigDecimal("10.00"));
        Purchase purchase = new Purchase("N" + purchases++, day, List.of(line));
        world.buy(member, purchase, day.atTime(time).atZone(world.tenant.zone()).toInstant());
    }

    private List<String> portrayed(String portrait) {
        return world.find(JsonNodeFactory.instance.objectNode().put("portrait", portrait));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void theDaysOfTheLastPurchaseDecide(ZoneId zone) {
        brandIn(zone);
        for (int gap : new int[] {0, 29, 30, 31, 89, 90, 91, 179, 180, 181}) {
            buy(join("first-%03d".formatted(gap), LONG_AGO), TODAY.minusDays(gap), LocalTime.MIDNIGHT);
            buy(
                    join("last-%03d".formatted(gap), LONG_AGO),
                    TODAY.minusDays(gap),
                    gap == 0 ? LocalTime.NOON : LAST_SECOND);
        }

        assertThat(portrayed("DORMANT"))
                .containsExactly("first-091", "first-179", "first-180", "last-091", "last-179", "last-180");
        assertThat(portrayed("LOST")).containsExactly("first-181", "last-181");
        assertThat(portrayed("ONE_TIME")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void ninetyDaysBothEndsIncludedMakeActive(ZoneId zone) {
        brandIn(zone);
        for (int gap : new int[] {89, 90, 91}) {
            PlainMember first = join("first-" + gap, LONG_AGO);
            PlainMember last = join("last-" + gap, LONG_AGO);
            buy(first, TODAY.minusDays(gap), LocalTime.MIDNIGHT);
            buy(last, TODAY.minusDays(gap), LAST_SECOND);
            List.of(first, last).forEach(member -> buy(member, TODAY, LocalTime.MIDNIGHT));
        }
        PlainMember often = join("often", LONG_AGO);
        for (int gap : new int[] {90, 90, 0, 0}) {
            buy(often, TODAY.minusDays(gap), LocalTime.MIDNIGHT);
        }

        assertThat(portrayed("ACTIVE")).containsExactly("first-89", "first-90", "last-89", "last-90", "often");
        assertThat(portrayed("HIGHLY_ACTIVE")).containsExactly("often");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void monthsBeginAndEndInTheBrandsZone(ZoneId zone) {
        brandIn(zone);
        buy(join("june", LONG_AGO), TODAY.minusDays(1), LAST_SECOND);
        buy(join("july", LONG_AGO), TODAY, LocalTime.MIDNIGHT);
        PlainMember loyal = join("loyal", LONG_AGO);
        PlainMember late = join("late", LONG_AGO);
        for (int month = 1; month <= 6; month++) {
            LocalDate begin = LocalDate.of(2021, month, 1);
            buy(loyal, begin, LocalTime.MIDNIGHT);
            buy(late, month == 1 ? begin.minusDays(1) : begin.plusMonths(1).minusDays(1), LAST_SECOND);
        }

        assertThat(portrayed("PURCHASED_THIS_MONTH")).containsExactly("july");
        assertThat(portrayed("NOT_PURCHASED_THIS_MONTH")).containsExactly("june", "late", "loyal");
        assertThat(portrayed("LOYAL")).containsExactly("loyal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void theDayOfTheCardsIssueDecidesForWhoNeverBought(ZoneId zone) {
        brandIn(zone);
        for (int age : new int[] {0, 29, 30, 180, 181}) {
            join("card-%03d".formatted(age), TODAY.minusDays(age));
        }

        assertThat(portrayed("NEW")).containsExactly("card-000", "card-029");
        assertThat(portrayed("LOST")).containsExactly("card-181");
        assertThat(portrayed("DORMANT")).isEmpty();
    }

    @Test
    void whoeverSetsAnotherWindowIsAnsweredByItFromThenOn() {
        brandIn(ZoneId.of("Asia/Shanghai"));
        buy(join("early", LONG_AGO), TODAY.minusDays(100), LocalTime.NOON);
        buy(join("late", LONG_AGO), TODAY.minusDays(20), LocalTime.NOON);
        ObjectNode dormant = JsonNodeFactory.instance.objectNode().put("portrait", "DORMANT");
        ObjectNode recent = JsonNodeFactory.instance.objectNode().put("rfm", "IMPORTANT_VALUE");
        assertThat(world.find(dormant)).containsExactly("early");
        assertThat(world.find(recent)).containsExactly("late");

        world.set(new Settings(
                new Settings.Portraits(30, 10, 50, 90, 2, 4, 6, 30, 3, 7),
                new Settings.Rfm(15, null, null, null),
                Settings.DEFAULT.storedValueThreshold(),
                Settings.DEFAULT.scanPolicy()));

        assertThat(world.find(dormant)).containsExactly("late");
        assertThat(world.find(recent)).isEmpty();
    }
}
