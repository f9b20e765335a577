package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.JOB;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.tag.internal.TagWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.schema.app.tables.records.JobRecord;
import dev.huigu.member.MemberError;
import dev.huigu.tag.internal.Tagging.Tagged;
import dev.huigu.testing.TestTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaggingManyMembersIT {
    private final TagWorld world = new TagWorld();

    @AfterEach
    void live() {
        transaction().live();
    }

    private TestTransaction transaction() {
        return world.people.get(TestTransaction.class);
    }

    private JobRecord job(Tagged accepted) {
        long id = Ids.find(accepted.later().orElseThrow().id()).orElseThrow();
        return world.sql(sql -> sql.selectFrom(JOB)
                .where(JOB.TENANT_ID.eq(world.people.tenant.id()))
                .and(JOB.ID.eq(id))
                .fetchSingle());
    }

    private int carried() {
        return world.sql(sql -> sql.fetchCount(MEMBER_TAG, MEMBER_TAG.TENANT_ID.eq(world.people.tenant.id())));
    }

    @Test
    void aFewAreTaggedAtOnceAndThoseWhoChangedCounted() {
        List<Long> members = world.members(500);
        world.tag(members.subList(0, 100), List.of("VIP"), null);

        assertThat(world.markedBy(() -> assertThat(
                                world.tag(members, List.of("VIP"), null).now())
                        .contains(new TaggingView(500, 400, 0))))
                .isEqualTo(members.subList(100, 500));
        assertThat(world.tag(members, null, List.of("VIP")).now()).contains(new TaggingView(500, 500, 0));
        assertThat(carried()).isZero();
    }

    @Test
    void moreAreTaggedByAJob() {
        List<Long> members = world.members(501);

        Tagged accepted = world.tag(members, List.of("VIP"), null);
        assertThat(job(accepted).getState()).isEqualTo("RUNNING");
        world.people.workOnJobs();

        assertThat(job(accepted).getState()).isEqualTo("DONE");
        assertThat(job(accepted).getResult()).isEqualTo("{\"changed\":501}");
        assertThat(carried()).isEqualTo(501);
    }

    @ParameterizedTest
    @EnumSource
    void aJobWhoseNodeDiesAgainAndAgainTagsEverybodyOnce(TestTransaction.Moment moment) {
        world.group("face", Choice.SINGLE, "圆脸", "长脸");
        List<Long> members = world.members(2500);
        world.tag(members.subList(1000, 1500), List.of("长脸"), null);

        Tagged accepted = world.tag(members, List.of("圆脸"), null);
        for (int last = 1; world.hasOpenJob(); last++) {
            transaction().dieIn(last, moment);
            try {
                world.people.workOnJobs();
            } catch (TestTransaction.Killed e) {
                letLeasesRunOut();
            }
            transaction().live();
        }

        assertThat(job(accepted).getResult()).isEqualTo("{\"changed\":2500}");
        assertThat(carried()).isEqualTo(2500);
        assertThat(world.versions().values()).containsOnly(2L, 3L);
        assertThat(world.versions().values().stream().filter(version -> version == 3))
                .hasSize(500);
    }

    private void letLeasesRunOut() {
        world.sql(sql -> sql.update(JOB)
                .set(JOB.TAKEN_UNTIL, Instant.EPOCH)
                .where(JOB.TENANT_ID.eq(world.people.tenant.id()))
                .execute());
    }

    @Test
    void theRowsOfTheCallerHoldForTheJobToo() {
        List<Long> members = world.members(600);
        Identity manager =
                new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), world.people.storeId("S1"), null);
        Tagged accepted = world.people.as(
                manager, () -> world.people.get(Tagging.class).tag(TagWorld.request(members, List.of("VIP"), null)));
        long gone = members.get(300);
        long otherStore = world.people.storeId("S2");
        world.sql(sql -> sql.update(MEMBER)
                .set(MEMBER.STORE_ID, otherStore)
                .where(MEMBER.TENANT_ID.eq(world.people.tenant.id()))
                .and(MEMBER.ID.eq(gone))
                .execute());

        world.people.workOnJobs();

        assertThat(job(accepted).getRefused()).isEqualTo(1);
        assertThat(job(accepted).getDone()).isEqualTo(600);
        assertThat(world.tagsOf(gone)).isEmpty();
    }

    @Test
    void aTagThatIsDeletedBeforeItsJobEndsFailsIt() {
        Tagged accepted = world.tag(world.members(501), List.of("VIP"), null);
        world.deleteTag(world.idOf("VIP"));

        world.people.workOnJobs();

        assertThat(job(accepted).getState()).isEqualTo("FAILED");
        assertThat(job(accepted).getFailure()).isEqualTo("One of the tags was deleted meanwhile.");
    }

    @Test
    void whoWouldCarryTooManyTagsIsLeftAsBefore() {
        List<Long> members = world.members(2);
        world.tag(
                members.subList(0, 1),
                IntStream.range(0, 50).mapToObj(i -> "T" + i).toList(),
                null);

        assertThat(world.tag(members, List.of("VIP"), List.of()).now()).contains(new TaggingView(2, 1, 1));
        assertThat(world.tagsOf(members.get(0))).hasSize(50).doesNotContain("VIP");
        assertThat(world.tag(members, List.of("VIP"), List.of("T0")).now()).contains(new TaggingView(2, 1, 0));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        long member = world.members(1).get(0);
        world.group("face", Choice.SINGLE, "圆脸", "长脸");

        assertRefused(() -> world.tag(List.of(member), null, null), CommonError.INVALID_INPUT);
        assertRefused(() -> world.tag(List.of(member), List.of("VIP"), List.of("VIP")), CommonError.INVALID_INPUT);
        assertRefused(() -> world.tag(List.of(member), null, List.of("unheard of")), CommonError.UNKNOWN_REFERENCE);
        assertRefused(() -> world.tag(List.of(member, 1L), List.of("VIP"), null), CommonError.UNKNOWN_REFERENCE);
        assertRefused(() -> world.tag(List.of(member), List.of("圆脸", "长脸"), null), MemberError.TAGS_EXCLUDE_EACH_OTHER);
        assertThat(world.tagsOf(member)).isEmpty();
    }

    @Test
    void aSegmentIsRefusedWhileThereAreNone() {
        ObjectNode segment = Json.MAPPER.createObjectNode().put("segmentId", Ids.text(1));

        assertRefused(
                () -> world.people.asOwner(() ->
                        world.people.get(Tagging.class).tag(new TaggingRequest(null, segment, List.of("VIP"), null))),
                MemberError.NO_SEGMENTS);
    }
}
