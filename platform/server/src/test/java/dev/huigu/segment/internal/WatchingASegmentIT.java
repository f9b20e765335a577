package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.SEGMENT_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.SegmentRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.segment.internal.PlainMember.Line;
import dev.huigu.segment.internal.PlainMember.Purchase;
import dev.huigu.segment.internal.SegmentChanges.Counts;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchingASegmentIT {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

    private final SegmentWorld world = new SegmentWorld(ZoneId.of("Asia/Shanghai"));
    private int purchases;

    @BeforeEach
    void standOnTheDay() {
        world.standOn(TODAY);
    }

    private static ObjectNode portrait(String portrait) {
        return JsonNodeFactory.instance.objectNode().put("portrait", portrait);
    }

    private SegmentRecord saved(String name, String portrait) {
        return world.asOwner(() -> world.get(SavedSegments.class).create(new NewSegment(name, portrait(portrait))));
    }

    private PlainMember member(String card, LocalDate lastBought) {
        PlainMember member = new PlainMember(card, "FEMALE", null, LocalDate.of(2020, 1, 1), "S1", null, null);
        world.join(member);
        buy(member, lastBought);
        return member;
    }

    private void buy(PlainMember member, LocalDate on) {
        Purchase purchase =
                new Purchase("W" + purchases++, on, List.of(new Line("P1", BigDecimal.ONE, new BigDecimal("10.00"))));
        world.buy(member, purchase, on.atTime(10, 0).atZone(world.tenant.zone()).toInstant());
    }

    private Counts changes(SegmentRecord segment) {
        return world.asOwner(() -> world.get(SegmentChanges.class).count(segment));
    }

    private void turnTheDay() {
        List<SegmentRecord> open =
                world.asOwner(() -> world.get(SegmentDays.class).open());
        open.forEach(segment -> world.asOwner(() -> {
            world.get(SegmentDays.class).keep(segment);
            return null;
        }));
    }

    @Test
    void thePassingOfADayBringsMembersInAndOut() {
        member("ENTERS", TODAY.minusDays(91));
        member("STAYS", TODAY.minusDays(120));
        member("LEAVES", TODAY.minusDays(181));
        SegmentRecord dormant = saved("沉睡", "DORMANT");
        turnTheDay();

        assertThat(changes(dormant)).isEqualTo(new Counts(TODAY.minusDays(1), 1, 1));
    }

    @Test
    void aPurchaseOfTodayTakesAMemberOutAtOnce() {
        PlainMember member = member("STAYED", TODAY.minusDays(120));
        SegmentRecord dormant = saved("沉睡", "DORMANT");
        turnTheDay();

        assertThat(changes(dormant)).isEqualTo(new Counts(TODAY.minusDays(1), 0, 0));
        buy(member, TODAY);
        assertThat(changes(dormant)).isEqualTo(new Counts(TODAY.minusDays(1), 0, 1));
    }

    @Test
    void whatWasKnownYesterdayCountsNotWhatIsToldLater() {
        SegmentRecord dormant = saved("沉睡", "DORMANT");
        turnTheDay();
        member("TOLD-LATER", TODAY.minusDays(120));

        assertThat(changes(dormant)).isEqualTo(new Counts(TODAY.minusDays(1), 1, 0));
    }

    @Test
    void aDayIsKeptOnceAndLetGoAfterAWeek() {
        saved("沉睡", "DORMANT");
        for (int day = 0; day < 10; day++) {
            world.standOn(TODAY.plusDays(day));
            turnTheDay();
            turnTheDay();
        }

        assertThat(world.asOwner(() -> world.get(SegmentDays.class).open())).isEmpty();
        assertThat(world.asOwner(() -> world.get(Database.class)
                        .sql()
                        .fetchCount(SEGMENT_DAY, SEGMENT_DAY.TENANT_ID.eq(world.tenant.id()))))
                .isEqualTo(8);
    }

    @Test
    void twoSegmentsNeverHaveOneName() {
        saved("沉睡", "DORMANT");

        assertThatThrownBy(() -> saved(" 沉睡 ", "LOST")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.code().code())
                .isEqualTo("segment-name-taken"));
    }

    @Test
    void aStoreManagerChangesOnlyWhatHeSaved() {
        SegmentRecord owners = saved("沉睡", "DORMANT");
        Identity manager = new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), null, null);

        assertThatThrownBy(() -> world.as(manager, () -> {
                    world.get(SavedSegments.class).delete(Ids.text(owners.getId()));
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code().code()).isEqualTo("forbidden"));
    }

    @Test
    void aDayOnWhichTheMembersWereStillBeingReadStaysOpen() {
        member("STAYS", TODAY.minusDays(120));
        SegmentRecord dormant = saved("沉睡", "DORMANT");
        Inquiries unread = new Inquiries(null, null, null) {
            @Override
            Inquiry about(LocalDate day) {
                throw new Refusal(CommonError.UNAVAILABLE, "The members are being read into memory.");
            }
        };
        SegmentDays days = new SegmentDays(
                world.get(Database.class),
                world.get(TenantContext.class),
                world.get(CriteriaReader.class),
                unread,
                world.get(Questions.class));

        assertThatThrownBy(() -> world.asOwner(() -> {
                    days.keep(dormant);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        turnTheDay();

        assertThat(changes(dormant)).isEqualTo(new Counts(TODAY.minusDays(1), 0, 0));
    }
}
