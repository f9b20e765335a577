package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.internal.HandoverRequest.Assignment;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandingOverIT {
    private final People people = new People();
    private List<Long> members;

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:00:00Z");
        List.of("C1", "C2", "C3").forEach(people::consultant);
        members = IntStream.range(0, 5)
                .mapToObj(i -> people.member("K" + i, "C1"))
                .toList();
    }

    private HandoverView handOver(String code, String... to) {
        return people.asOwner(
                () -> people.get(Handovers.class).handOver(code, new HandoverRequest(List.of(to), null, null)));
    }

    private HandoverUndoneView undo(String code) {
        return people.asOwner(() -> people.get(Handovers.class).undo(code));
    }

    private List<String> consultantsOf(long memberId) {
        return people.asOwner(() -> people.get(BindingHistory.class).of(memberId)).stream()
                .map(BindingView::consultantCode)
                .toList();
    }

    private LocalDate lastDay(String code) {
        return people.asOwner(
                () -> people.get(ConsultantViews.class).get(code).view().activeUntil());
    }

    @Test
    void allMembersGoEvenlyToTheOthersAndTodayIsTheLastDay() {
        HandoverView handover = handOver("C1", "C2", "C3");

        assertThat(handover.members()).isEqualTo(5);
        assertThat(handover.items())
                .containsExactly(new HandoverView.Share("C2", "顾问C2", 3), new HandoverView.Share("C3", "顾问C3", 2));
        assertThat(consultantsOf(members.get(0))).containsExactly("C2", "C1");
        assertThat(consultantsOf(members.get(4))).containsExactly("C3", "C1");
        assertThat(lastDay("C1")).isEqualTo("2021-02-03");
    }

    @Test
    void undoneWithinSevenDaysTheMembersComeBackExceptWhomOthersGotSince() {
        handOver("C1", "C2");
        people.clock().goOn(Duration.ofDays(7));
        people.asOwner(() ->
                people.get(SingleBindings.class).bind(new NewBinding(Ids.text(members.get(0)), "C3", "wished so")));

        assertThat(undo("C1")).isEqualTo(new HandoverUndoneView("C1", 4, 1));
        assertThat(consultantsOf(members.get(0))).containsExactly("C3", "C2", "C1");
        assertThat(consultantsOf(members.get(1))).containsExactly("C1", "C2", "C1");
        assertThat(lastDay("C1")).isNull();
    }

    @Test
    void afterSevenDaysOrTwiceThereIsNothingToUndo() {
        handOver("C1", "C2");
        people.clock().goOn(Duration.ofDays(7).plusSeconds(1));
        assertNothingToUndo("C1");

        handOver("C2", "C3");
        undo("C2");
        assertNothingToUndo("C2");
        assertNothingToUndo("C3");
    }

    private void assertNothingToUndo(String code) {
        assertThatThrownBy(() -> undo(code)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(ConsultantError.NOTHING_TO_UNDO));
    }

    @Test
    void whoTakesOverMustBeSomebodyElse() {
        assertThatThrownBy(() -> handOver("C1", "C2", "C1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handOver("C1", "C2", "C2")).isInstanceOf(Refusal.class);
    }

    private HandoverRequest byList(List<String> to, Object... membersAndTakers) {
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < membersAndTakers.length; i += 2) {
            assignments.add(new Assignment(Ids.text((Long) membersAndTakers[i]), (String) membersAndTakers[i + 1]));
        }
        return new HandoverRequest(to, assignments, null);
    }

    @Test
    void aListSaysWhoTakesWhomAndTheRestGoesEvenly() {
        HandoverRequest request = byList(List.of("C2"), members.get(1), "C3", members.get(0), "C3");

        HandoverView preview = people.asOwner(() -> people.get(Handovers.class).preview("C1", request));
        assertThat(consultantsOf(members.get(0))).containsExactly("C1");
        assertThat(lastDay("C1")).isNull();
        HandoverView done = people.asOwner(() -> people.get(Handovers.class).handOver("C1", request));

        assertThat(done.items())
                .isEqualTo(preview.items())
                .containsExactly(new HandoverView.Share("C2", "顾问C2", 3), new HandoverView.Share("C3", "顾问C3", 2));
        assertThat(preview).isEqualTo(new HandoverView(true, null, "C1", null, null, 5, done.items()));
        assertThat(consultantsOf(members.get(0))).containsExactly("C3", "C1");
        assertThat(consultantsOf(members.get(2))).containsExactly("C2", "C1");
    }

    @Test
    void aListThatDoesNotFitIsRefusedAndChangesNothing() {
        long stranger = people.member("K9", "C2");
        assertRefused(byList(null, members.get(0), "C2"), ConsultantError.MEMBERS_LEFT);
        assertRefused(byList(List.of("C2"), stranger, "C3"), CommonError.UNKNOWN_REFERENCE);
        assertRefused(byList(List.of("C2"), members.get(0), "C9"), CommonError.UNKNOWN_REFERENCE);
        assertRefused(byList(List.of("C2"), members.get(0), "C1"), CommonError.INVALID_INPUT);
        assertRefused(byList(List.of("C2"), members.get(0), "C2", members.get(0), "C3"), CommonError.INVALID_INPUT);
        assertRefused(byList(null), CommonError.INVALID_INPUT);
        assertThat(lastDay("C1")).isNull();
        assertThat(consultantsOf(members.get(0))).containsExactly("C1");
    }

    private void assertRefused(HandoverRequest request, ErrorCode code) {
        assertThatThrownBy(
                        () -> people.asOwner(() -> people.get(Handovers.class).handOver("C1", request)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whoLeftAndHasNobodyHandsNothingOver() {
        handOver("C1", "C2");

        assertRefused(new HandoverRequest(List.of("C3"), null, null), ConsultantError.NOTHING_TO_HAND_OVER);
        assertThat(undo("C1")).isEqualTo(new HandoverUndoneView("C1", 5, 0));
    }

    @Test
    void membersWhomWhoLeftGotAgainAreHandedOverAndEachHandOverIsUndone() {
        handOver("C1", "C2");
        undo("C1");
        handOver("C1", "C2");
        people.clock().goOn(Duration.ofDays(1));
        people.asOwner(() -> {
            people.get(ConsultantRepository.class).lock("C1").stayUntil(null);
            people.get(ConsultantRepository.class).store();
            return null;
        });
        long late = people.member("K8", "C1");
        handOver("C1", "C3");

        assertThat(undo("C1")).isEqualTo(new HandoverUndoneView("C1", 1, 0));
        assertThat(lastDay("C1")).isNull();
        assertThat(undo("C1")).isEqualTo(new HandoverUndoneView("C1", 5, 0));
        assertThat(consultantsOf(late)).containsExactly("C1", "C3", "C1");
        assertNothingToUndo("C1");
    }

    @Test
    void ofTwoAtOnceOneHandsOverAndOneUndoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            assertThat(successes(threads, () -> handOver("C1", "C2", "C3"))).isEqualTo(1);
            assertThat(consultantsOf(members.get(0))).containsExactly("C2", "C1");
            assertThat(successes(threads, () -> undo("C1"))).isEqualTo(1);
            assertThat(consultantsOf(members.get(0))).containsExactly("C1", "C2", "C1");
        } finally {
            threads.shutdown();
        }
    }

    private static long successes(ExecutorService threads, Callable<?> work) throws InterruptedException {
        Callable<Boolean> attempt = () -> {
            try {
                return work.call() != null;
            } catch (Refusal refusal) {
                return false;
            }
        };
        return threads.invokeAll(Collections.nCopies(8, attempt)).stream()
                .filter(HandingOverIT::result)
                .count();
    }

    private static boolean result(Future<Boolean> attempted) {
        try {
            return attempted.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
