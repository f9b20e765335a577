package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.MembersBound;
import dev.huigu.consultant.internal.AllocationRequest.Share;
import dev.huigu.consultant.internal.Allocations.Mode;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BindingMembersIT {
    private final People people = new People();

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:00:00Z");
        people.consultant("C1");
        people.consultant("C2");
    }

    private long bind(long memberId, String consultantCode) {
        return people.asOwner(() -> people.get(SingleBindings.class)
                .bind(new NewBinding(Ids.text(memberId), consultantCode, "moved house")));
    }

    private AllocationView allocate(Mode mode, List<Long> memberIds, Share... shares) {
        return allocate(
                mode,
                new AllocationRequest(
                        null, memberIds.stream().map(Ids::text).toList(), List.of(shares), null, null, null));
    }

    private AllocationView allocate(Mode mode, AllocationRequest request) {
        return people.asOwner(() -> {
            Allocations allocations = people.get(Allocations.class);
            Allocations.Plan plan = allocations.plan(request);
            return mode == Mode.PREVIEW ? allocations.preview(plan) : allocations.apply(plan);
        });
    }

    private ObjectNode segment() {
        return Json.MAPPER.createObjectNode().put("segmentId", Ids.text(1));
    }

    private List<BindingView> history(long memberId) {
        return people.asOwner(() -> people.get(BindingHistory.class).of(memberId));
    }

    private static void assertRefused(ThrowingCallable call, dev.huigu.foundation.problem.ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aBindingHoldsFromItsMomentToTheNextOnesAndSaysWhoAndWhy() {
        long member = people.member("K1", "C1");

        bind(member, "C2");

        Instant now = Instant.parse("2021-02-03T02:00:00Z");
        assertThat(history(member))
                .containsExactly(
                        new BindingView(now, null, "C2", "顾问C2", "moved house", "staff:owner", null),
                        new BindingView(
                                Instant.parse("2019-12-31T16:00:00Z"),
                                now,
                                "C1",
                                "顾问C1",
                                "card-issued",
                                "staff:owner",
                                null));
        assertThat(people.news()).containsExactly(new MembersBound(List.of(member), now));
    }

    @Test
    void twoBindingsOfOneMomentAreAMicrosecondApart() {
        long member = people.member("K1", null);

        bind(member, "C1");
        bind(member, "C2");
        bind(member, "C1");

        assertThat(history(member))
                .extracting(BindingView::from)
                .containsExactly(
                        Instant.parse("2021-02-03T02:00:00.000002Z"),
                        Instant.parse("2021-02-03T02:00:00.000001Z"),
                        Instant.parse("2021-02-03T02:00:00Z"));
    }

    @Test
    void aMemberWhoIsBoundToTheConsultantAlreadyStays() {
        long member = people.member("K1", "C1");

        bind(member, "C1");

        assertThat(history(member)).hasSize(1);
        assertThat(people.news()).isEmpty();
    }

    @Test
    void anAllocationSpreadsMembersAndIsPreviewedWithoutChangingAnything() {
        List<Long> members = List.of(people.member("K1", "C1"), people.member("K2", "C1"), people.member("K3", null));
        Share[] shares = {new Share("C1", null), new Share("C2", null)};
        AllocationView applied = new AllocationView(
                false,
                3,
                List.of(new AllocationView.Share("C1", "顾问C1", 2, 0), new AllocationView.Share("C2", "顾问C2", 1, 1)));

        assertThat(allocate(Mode.PREVIEW, members, shares)).isEqualTo(new AllocationView(true, 3, applied.items()));
        assertThat(history(members.get(2))).isEmpty();
        assertThat(allocate(Mode.APPLY, members, shares)).isEqualTo(applied);
        assertThat(history(members.get(2))).extracting(BindingView::reason).containsExactly("allocation");
        assertThat(people.news()).hasSize(1);
    }

    @Test
    void nobodyIsBoundToAConsultantFromTheLastDayOn() {
        long member = people.member("K1", null);
        people.asOwner(() -> {
            Consultant consultant = people.get(ConsultantRepository.class).lock("C2");
            consultant.stayUntil(LocalDate.of(2021, 2, 3));
            people.get(ConsultantRepository.class).store();
            return null;
        });

        assertRefused(() -> bind(member, "C2"), ConsultantError.CONSULTANT_LEFT);
        people.clock().standAt("2021-02-02T02:00:00Z");
        bind(member, "C2");
    }

    @Test
    void aStoreManagerBindsMembersOfTheOwnStoreToConsultantsOfTheOwnStore() {
        long member = people.member("K1", null);
        NewBinding binding = new NewBinding(Ids.text(member), "C1", "moved house");
        Identity managerOfS2 =
                new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);
        Identity managerOfS1 =
                new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S1"), null);

        assertRefused(
                () -> people.as(
                        managerOfS2, () -> people.get(SingleBindings.class).bind(binding)),
                CommonError.UNKNOWN_REFERENCE);
        people.as(managerOfS1, () -> people.get(SingleBindings.class).bind(binding));
        assertThat(history(member)).hasSize(1);
    }

    @Test
    void anAllocationOfAMemberWhoIsNotThereChangesNothing() {
        long member = people.member("K1", null);

        assertRefused(
                () -> allocate(Mode.APPLY, List.of(member, 1L), new Share("C1", null)), CommonError.UNKNOWN_REFERENCE);
        assertThat(history(member)).isEmpty();
    }

    @Test
    void anAllocationNamesMembersOrASegment() {
        List<Share> shares = List.of(new Share("C1", null));
        for (AllocationRequest request : List.of(
                new AllocationRequest(null, null, shares, null, null, null),
                new AllocationRequest(segment(), List.of(Ids.text(1)), shares, null, null, null))) {
            assertRefused(() -> allocate(Mode.APPLY, request), CommonError.INVALID_INPUT);
        }
    }

    @Test
    void anAllocationOverASegmentIsRefusedWhileThereAreNone() {
        AllocationRequest request =
                new AllocationRequest(segment(), null, List.of(new Share("C1", null)), null, null, null);

        assertRefused(() -> allocate(Mode.APPLY, request), MemberError.NO_SEGMENTS);
    }

    @Test
    void thoseWhoHaveSomebodyStayWhereTheUnboundAreMeantAndALimitTakesTheFirst() {
        List<Long> members = List.of(
                people.member("K1", null),
                people.member("K2", "C2"),
                people.member("K3", null),
                people.member("K4", null));
        AllocationRequest request = new AllocationRequest(
                null,
                members.stream().map(Ids::text).toList(),
                List.of(new Share("C1", 1), new Share("C2", 1)),
                AllocationScope.UNBOUND,
                2,
                null);
        List<AllocationView.Share> shares =
                List.of(new AllocationView.Share("C1", "顾问C1", 1, 1), new AllocationView.Share("C2", "顾问C2", 1, 1));

        assertThat(allocate(Mode.PREVIEW, request)).isEqualTo(new AllocationView(true, 2, shares));
        assertThat(allocate(Mode.APPLY, request)).isEqualTo(new AllocationView(false, 2, shares));
        assertThat(members.stream().map(this::history).map(List::size)).containsExactly(1, 1, 1, 0);
        assertThat(history(members.get(2)).get(0).consultantCode()).isEqualTo("C2");
    }

    @Test
    void consultantsAreCountedWithTheirMembersAndTheUnboundApart() {
        people.member("K1", "C1");
        people.member("K2", "C1");
        people.member("K3", null);

        assertThat(people.asOwner(() -> people.get(BindingCounts.class).after("", 10)))
                .containsExactly(
                        new BindingCount("C1", "顾问C1", "S1", null, 2), new BindingCount("C2", "顾问C2", "S1", null, 0));
        assertThat(people.asOwner(() -> people.get(BindingCounts.class).unbound())
                        .members())
                .isEqualTo(1);
        Identity elsewhere =
                new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);
        assertThat(people.as(elsewhere, () -> people.get(BindingCounts.class).after("", 10)))
                .isEmpty();
        assertThat(people.as(elsewhere, () -> people.get(BindingCounts.class).unbound())
                        .members())
                .isZero();
    }
}
