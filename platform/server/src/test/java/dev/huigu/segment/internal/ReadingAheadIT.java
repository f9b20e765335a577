package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.ChangedMembers;
import dev.huigu.segment.internal.crowd.CrowdMemory;
import dev.huigu.segment.internal.crowd.CrowdWarming;
import dev.huigu.segment.internal.crowd.Crowds;
import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SheetReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which brands are in memory before anybody has asked for them; a member takes between 80 and 250 bytes. */
class ReadingAheadIT {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

    private final SegmentWorld one = brand(1);
    private final SegmentWorld two = brand(2);
    private final SegmentWorld three = brand(3);
    private Crowds crowds;

    private static SegmentWorld brand(int members) {
        SegmentWorld world = new SegmentWorld(ZoneId.of("Asia/Shanghai"));
        world.standOn(TODAY);
        IntStream.range(0, members)
                .forEach(number -> world.join(new PlainMember("K" + number, "FEMALE", null, TODAY, "S1", null, null)));
        return world;
    }

    private CrowdWarming warming(long bytes, int readAheadFrom) {
        CrowdMemory memory = new CrowdMemory(bytes, readAheadFrom);
        Database database = one.get(Database.class);
        crowds = new Crowds(
                database,
                one.get(TenantContext.class),
                one.get(ChangedMembers.class),
                one.get(SheetReader.class),
                memory);
        return new CrowdWarming(database, one.get(Tenants.class), one.get(Transactions.class), crowds, memory);
    }

    private List<Integer> inMemory() {
        return List.of(one, two, three).stream()
                .filter(world -> world.asOwner(() -> crowds.ifRead().isPresent()))
                .map(world -> List.of(one, two, three).indexOf(world) + 1)
                .toList();
    }

    private void ask(SegmentWorld world) {
        world.asOwner(() -> crowds.upToDate());
    }

    @Test
    void theLargeOnesAreRead() {
        warming(Long.MAX_VALUE, 2).warm(List.of(one.tenant, two.tenant, three.tenant));

        assertThat(inMemory()).containsExactly(2, 3);
    }

    @Test
    void theLargestIsReadFirstAndWhatDoesNotFitBesideItIsLeft() {
        warming(3 * 250, 2).warm(List.of(one.tenant, two.tenant, three.tenant));

        assertThat(inMemory()).containsExactly(3);
    }

    @Test
    void whatIsTooLargeLeavesItsRoomToASmallerOne() {
        warming(2 * 250, 2).warm(List.of(one.tenant, two.tenant, three.tenant));

        assertThat(inMemory()).containsExactly(2);
    }

    @Test
    void whoWasReadAheadGivesWayToWhoIsAskedFor() {
        warming(260, 1).warm(List.of(one.tenant));
        assertThat(inMemory()).containsExactly(1);

        ask(three);

        assertThat(inMemory()).containsExactly(3);
    }

    @Test
    void whoWasAskedForDoesNotGiveWayToWhoIsReadAhead() {
        CrowdWarming warming = warming(260, 1);
        ask(three);

        warming.read(two.tenant);

        assertThat(inMemory()).containsExactly(3);
    }

    @Test
    void whoWasMissedStaysLikeWhoWasAskedFor() {
        CrowdWarming warming = warming(260, 1);
        ask(three);

        warming.readMissed(two.tenant);

        assertThat(inMemory()).containsExactly(2);
    }

    @Test
    void whoIsReadAheadIsUpToDateWhenAskedFor() {
        warming(Long.MAX_VALUE, 1).warm(List.of(one.tenant));
        one.join(new PlainMember("later", "FEMALE", null, TODAY, "S1", null, null));

        int members = one.asOwner(
                () -> crowds.upToDate().ask(new MemberTest.All(List.of())).count());

        assertThat(members).isEqualTo(2);
    }
}
