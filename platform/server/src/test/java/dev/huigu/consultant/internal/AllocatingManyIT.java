package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.JOB;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.internal.AllocationRequest.Share;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.JobRecord;
import dev.huigu.member.Members;
import dev.huigu.testing.People;
import dev.huigu.testing.TestTransaction;
import dev.huigu.testing.TestTransaction.Moment;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More members than a request can wait for are allocated by a job. */
class AllocatingManyIT {
    private static final int MEMBERS = 2500;

    private final People people = new People();
    private List<Long> members;

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:00:00Z");
        List.of("C1", "C2", "C3").forEach(people::consultant);
        assertThat(people.asOwner(() -> people.get(Members.class)
                        .createAll(
                                IntStream.range(0, MEMBERS)
                                        .mapToObj(i -> people.aMember("K" + i, i % 10 == 0 ? "C3" : null))
                                        .toList(),
                                "staff:owner")))
                .containsOnly(Outcome.ACCEPTED);
        members = people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .orderBy(MEMBER.ID)
                .fetch(MEMBER.ID));
    }

    @AfterEach
    void live() {
        people.get(TestTransaction.class).live();
    }

    private AllocationRequest request(AllocationScope scope, Share... shares) {
        return new AllocationRequest(
                null, members.stream().map(Ids::text).toList(), Arrays.asList(shares), scope, null, null);
    }

    private AllocationView preview(AllocationRequest request) {
        return people.asOwner(() -> people.get(Allocations.class)
                .preview(people.get(Allocations.class).plan(request)));
    }

    private void begin(AllocationRequest request) {
        people.asOwner(() -> people.get(Allocations.class)
                .begin(people.get(Allocations.class).plan(request)));
    }

    private JobRecord job() {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .selectFrom(JOB)
                .where(JOB.TENANT_ID.eq(people.tenant.id()))
                .orderBy(JOB.ID.desc())
                .limit(1)
                .fetchSingle());
    }

    private Map<?, ?> result() {
        try {
            return Json.MAPPER.readValue(job().getResult(), Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Long, String> consultants() {
        Map<String, Long> ids =
                people.asOwner(() -> people.get(Consultants.class).idsByCode(List.of("C1", "C2", "C3")));
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER.ID, MEMBER.CONSULTANT_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .fetchMap(row -> row.value1(), row -> ids.entrySet().stream()
                        .filter(each -> each.getValue().equals(row.value2()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("nobody")));
    }

    private long bindings(String reason) {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .fetchCount(BINDING, BINDING.TENANT_ID.eq(people.tenant.id()).and(BINDING.REASON.eq(reason))));
    }

    @Test
    void aJobDoesWhatThePreviewSaid() {
        AllocationRequest request = request(null, new Share("C1", 1200), new Share("C2", null), new Share("C3", 300));
        AllocationView preview = preview(request);

        begin(request);
        people.workOnJobs();

        assertThat(preview.items())
                .extracting(AllocationView.Share::count, AllocationView.Share::moved)
                .containsExactly(tuple(1200, 1200), tuple(1000, 1000), tuple(300, 270));
        assertThat(job().getState()).isEqualTo("DONE");
        assertThat(result()).isEqualTo(Map.of("kept", 30, "moved", 2470));
        Map<Long, String> now = consultants();
        assertThat(members.subList(0, 1200)).allMatch(member -> now.get(member).equals("C1"));
        assertThat(members.subList(1200, 2200))
                .allMatch(member -> now.get(member).equals("C2"));
        assertThat(members.subList(2200, 2500))
                .allMatch(member -> now.get(member).equals("C3"));
    }

    @Test
    void killedAnywhereItBindsEachMemberOnce() {
        begin(request(null, new Share("C1", null), new Share("C2", null)));
        for (int transactions = 3; transactions < 9; transactions++) {
            people.get(TestTransaction.class)
                    .dieIn(transactions, transactions % 2 == 0 ? Moment.BEFORE_COMMIT : Moment.AFTER_COMMIT);
            try {
                people.workOnJobs();
            } catch (TestTransaction.Killed killed) {
                // The next node goes on.
            }
            people.get(TestTransaction.class).live();
            letLeasesRunOut();
        }
        people.workOnJobs();

        assertThat(job().getState()).isEqualTo("DONE");
        assertThat(bindings("allocation")).isEqualTo(MEMBERS);
        assertThat(consultants()).doesNotContainValue("nobody").doesNotContainValue("C3");
    }

    private void letLeasesRunOut() {
        people.asOwner(() -> people.get(Database.class)
                .sql()
                .update(JOB)
                .set(JOB.TAKEN_UNTIL, Instant.EPOCH)
                .where(JOB.TENANT_ID.eq(people.tenant.id()))
                .execute());
    }

    @Test
    void whoWasBoundMeanwhileStaysWhereTheUnboundAreMeant() {
        begin(request(AllocationScope.UNBOUND, new Share("C1", null), new Share("C2", null)));
        people.asOwner(
                () -> people.get(SingleBindings.class).bind(new NewBinding(Ids.text(members.get(1)), "C3", "wish")));
        people.workOnJobs();

        assertThat(job().getTotal()).isEqualTo(2250);
        assertThat(result()).isEqualTo(Map.of("kept", 1, "moved", 2249));
        assertThat(consultants().get(members.get(1))).isEqualTo("C3");
        assertThat(consultants().get(members.get(0))).isEqualTo("C3");
    }

    @Test
    void aJobEndsWhereAConsultantLeftMeanwhile() {
        begin(request(null, new Share("C1", 1000), new Share("C2", null)));
        people.asOwner(
                () -> people.get(Handovers.class).handOver("C2", new HandoverRequest(List.of("C1"), null, null)));
        people.workOnJobs();

        assertThat(job().getState()).isEqualTo("FAILED");
        assertThat(job().getFailure()).startsWith("Consultant C2 takes no members");
        assertThat(bindings("allocation")).isEqualTo(1000);
    }

    @Test
    void aManagerAllocatesNobodyWhoLeftTheStoreMeanwhile() {
        Identity manager =
                new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S1"), null);
        people.as(manager, () -> people.get(Allocations.class)
                .begin(people.get(Allocations.class).plan(request(null, new Share("C1", null)))));
        long elsewhere = people.storeId("S2");
        people.asOwner(() -> people.get(Database.class)
                .sql()
                .update(MEMBER)
                .set(MEMBER.STORE_ID, elsewhere)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .and(MEMBER.ID.eq(members.get(0)))
                .execute());
        people.workOnJobs();

        assertThat(job().getRefused()).isEqualTo(1);
        assertThat(bindings("allocation")).isEqualTo(MEMBERS - 1);
    }

    @Test
    void countsThatDoNotFitAreRefusedBeforeAJobBegins() {
        AllocationRequest request = request(null, new Share("C1", 1000), new Share("C2", 1000));

        assertThatThrownBy(() -> begin(request))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ConsultantError.COUNTS_DIFFER));
    }
}
