package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
        return people.asOwner(() -> people.get(Handovers.class).handOver(code, List.of(to)));
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
        people.asOwner(
                () -> people.get(Allocations.class).bind(new NewBinding(Ids.text(members.get(0)), "C3", "wished so")));

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
}
