package dev.huigu.job.internal;

import static dev.huigu.foundation.schema.app.Tables.JOB;
import static dev.huigu.foundation.schema.app.Tables.JOB_PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.job.LeaseLost;
import dev.huigu.job.internal.JobWorld.Plan;
import dev.huigu.testing.TestTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingOnAJobIT {
    private static final List<Long> ITEMS = LongStream.range(0, 2500).boxed().toList();

    private final JobWorld world = new JobWorld();

    @AfterEach
    void live() {
        world.transaction().live();
    }

    private void assertDoneOnce(String id) {
        JobView view = world.view(id);
        assertThat(view.state()).isEqualTo("DONE");
        assertThat(List.of(view.total(), view.done(), view.refused())).containsExactly(2500L, 2500L, 0L);
        assertThat(view.result()).isEqualTo(Map.of("noted", 2500L));
        assertThat(world.notes()).hasSize(2500);
        assertThat(world.<Integer>as(JobWorld.OWNER, () -> world.get(Database.class)
                        .sql()
                        .fetchCount(JOB_PART, JOB_PART.TENANT_ID.eq(world.tenant.id()))))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aNodeThatDiesInAnyOfItsTransactionsRepeatsAndLosesNothing(TestTransaction.Moment moment) {
        String id = world.begin(JobWorld.OWNER, Plan.EVERYTHING, ITEMS);
        List<Integer> deaths = new ArrayList<>();
        for (int last = 1; world.view(id).goesOn(); last++) {
            world.transaction().dieIn(last, moment);
            try {
                world.work();
            } catch (TestTransaction.Killed e) {
                deaths.add(last);
            }
            world.transaction().live();
            world.letLeasesRunOut();
        }

        assertThat(deaths).hasSizeGreaterThan(5);
        assertDoneOnce(id);
    }

    @Test
    void aNodeThatLostItsLeaseWhileItWorkedWritesNothingMore() {
        String id = world.begin(JobWorld.OWNER, Plan.EVERYTHING, ITEMS);
        var stale = world.as(
                JobWorld.OWNER,
                () -> world.get(JobTable.class).leases().take("slow node").orElseThrow());
        world.letLeasesRunOut();
        world.work();

        assertThatThrownBy(() -> world.get(Tenants.class)
                        .run(world.tenant, () -> world.get(JobWork.class).run(stale)))
                .isInstanceOf(LeaseLost.class);
        assertDoneOnce(id);
    }

    @Test
    void theRightsOfTheCallerAtTheTimeOfTheRequestHold() {
        Identity manager = new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), 7L, null);

        world.begin(manager, Plan.EVERYTHING, List.of(1L));
        world.work();

        assertThat(world.notes()).containsExactly("1 by staff:manager of store Optional[7]");
    }

    @Test
    void itemsThatCannotBeKeptAreRefusedAlone() {
        String id = world.begin(JobWorld.OWNER, new Plan(1990, -1, -1), ITEMS.subList(0, 2000));

        world.work();

        JobView view = world.view(id);
        assertThat(view.state()).isEqualTo("DONE");
        assertThat(List.of(view.done(), view.refused())).containsExactly(2000L, 10L);
        assertThat(view.result()).isEqualTo(Map.of("noted", 1990L));
        assertThat(world.notes()).hasSize(1990);
    }

    @Test
    void aJobThatCannotGoOnFailsInWordsAndKeepsWhatItDid() {
        String id = world.begin(JobWorld.OWNER, new Plan(Long.MAX_VALUE, 1500, -1), ITEMS);

        world.work();

        JobView view = world.view(id);
        assertThat(List.of(view.state(), view.failure(), view.done())).containsExactly("FAILED", "It is gone.", 1000L);
        assertThat(world.notes()).hasSize(1000);
    }

    @Test
    void whatFailsOnOurSideIsTriedAgainAndGivenUpInTheEnd() {
        String id = world.begin(JobWorld.OWNER, new Plan(Long.MAX_VALUE, -1, 1500), ITEMS);
        String next = world.begin(JobWorld.OWNER, Plan.EVERYTHING, List.of(7000L));

        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(world.view(id).state()).as("before attempt %d", attempt).isEqualTo("RUNNING");
            world.work();
            world.letLeasesRunOut();
        }

        assertThat(world.view(id).failure())
                .startsWith("Something failed on our side after 1000 of 2500. Quote incident ");
        world.work();
        assertThat(world.view(next).state()).isEqualTo("DONE");
    }

    @Test
    void aRequestThatIsRolledBackLeavesNoJob() {
        assertThatThrownBy(() -> world.get(Transactions.class).call(() -> {
                    world.begin(JobWorld.OWNER, Plan.EVERYTHING, ITEMS);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(jobs()).isZero();
    }

    @Test
    void whatWasAskedForIsKeptEncrypted() {
        world.as(JobWorld.OWNER, () -> world.get(dev.huigu.job.Jobs.class)
                .begin("note-down", Map.of("reason", "secret-of-a-member"), List.of()));

        assertThat(world.as(JobWorld.OWNER, () -> world.get(Database.class)
                        .sql()
                        .selectFrom(JOB)
                        .where(JOB.TENANT_ID.eq(world.tenant.id()))
                        .fetchSingle()
                        .toString()))
                .doesNotContain("secret-of-a-member");
    }

    private int jobs() {
        return world.as(
                JobWorld.OWNER,
                () -> world.get(Database.class).sql().fetchCount(JOB, JOB.TENANT_ID.eq(world.tenant.id())));
    }
}
