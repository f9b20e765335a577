package dev.huigu.job.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.access.Scope;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.job.internal.JobWorld.Plan;
import dev.huigu.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeeingAJobIT {
    private static final Identity OPERATIONS =
            new Identity("staff:operations", Set.of(Role.OPERATIONS), Set.of(), null, null);
    private static final Identity CONSULTANT =
            new Identity("staff:consultant", Set.of(Role.CONSULTANT), Set.of(), 7L, 9L);
    private static final Identity COLLEAGUE =
            new Identity("staff:colleague", Set.of(Role.CONSULTANT), Set.of(), 7L, 10L);
    private static final Identity KEY = new Identity("key:till", Set.of(), Set.of(Scope.MEMBERS_WRITE), null, null);

    private final JobWorld world = new JobWorld();

    private void see(Identity who, String id) {
        world.as(who, () -> world.get(JobLedger.class).mustSee(id));
    }

    private void assertUnknown(Identity who, String id) {
        assertThatThrownBy(() -> see(who, id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonError.NOT_FOUND));
    }

    private List<String> listed(Identity who) {
        return world.as(who, () -> world.get(JobLedger.class).list(new PageRequest())).items().stream()
                .map(JobView::id)
                .toList();
    }

    @Test
    void aJobIsSeenByWhoAskedForItAndByOwnersAndOperations() {
        String id = world.begin(CONSULTANT, Plan.EVERYTHING, List.of(1L));

        List.of(CONSULTANT, OPERATIONS, JobWorld.OWNER).forEach(each -> see(each, id));
        assertUnknown(COLLEAGUE, id);
        assertUnknown(KEY, id);
    }

    @Test
    void aKeySeesTheJobsThatItAskedFor() {
        see(KEY, world.begin(KEY, Plan.EVERYTHING, List.of(1L)));
    }

    @Test
    void aJobOfAnotherBrandIsNotThere() {
        assertUnknown(JobWorld.OWNER, new JobWorld().begin(JobWorld.OWNER, Plan.EVERYTHING, List.of(1L)));
        assertUnknown(JobWorld.OWNER, "nonsense");
    }

    @Test
    void everybodyListsOnesOwnNewestFirst() {
        String first = world.begin(CONSULTANT, Plan.EVERYTHING, List.of(1L));
        String second = world.begin(CONSULTANT, Plan.EVERYTHING, List.of(2L));
        String another = world.begin(JobWorld.OWNER, Plan.EVERYTHING, List.of(3L));

        assertThat(listed(CONSULTANT)).containsExactly(second, first);
        assertThat(listed(JobWorld.OWNER)).containsExactly(another);
    }

    @Test
    void aJobIsForgottenThirtyDaysAfterItsEnd() {
        String done = world.begin(JobWorld.OWNER, Plan.EVERYTHING, List.of(1L));
        world.work();
        String waiting = world.begin(JobWorld.OWNER, Plan.EVERYTHING, List.of(2L));

        world.get(TestClock.class).goOn(Duration.ofDays(30));
        assertThat(forgetOld()).isZero();
        world.get(TestClock.class).goOn(Duration.ofSeconds(1));
        assertThat(forgetOld()).isEqualTo(1);

        assertUnknown(JobWorld.OWNER, done);
        see(JobWorld.OWNER, waiting);
    }

    private int forgetOld() {
        return world.as(JobWorld.OWNER, () -> world.get(JobLedger.class).forgetOld());
    }
}
