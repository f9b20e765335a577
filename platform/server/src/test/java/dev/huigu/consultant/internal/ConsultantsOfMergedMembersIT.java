package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.consultant.Consultants;
import dev.huigu.foundation.id.Ids;
import dev.huigu.member.MemberPair;
import dev.huigu.member.internal.Merges;
import dev.huigu.testing.People;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsultantsOfMergedMembersIT {
    private final People people = new People();
    private long survivor;

    @BeforeEach
    void open() {
        people.clock().standAt("2024-05-10T04:00:00Z");
        List.of("C1", "C2", "C3").forEach(people::consultant);
        survivor = people.member("K0", null);
    }

    private long merge(long merged) {
        people.clock().goOn(Duration.ofHours(1));
        return people.asOwner(() -> people.get(Merges.class).merge(new MemberPair(survivor, merged), "same person"));
    }

    private void undo(long merge) {
        people.clock().goOn(Duration.ofHours(1));
        people.asOwner(() -> {
            people.get(Merges.class).undo(survivor, merge);
            return null;
        });
    }

    private void handOver(String code, String to) {
        people.clock().goOn(Duration.ofHours(1));
        people.asOwner(() -> people.get(Handovers.class).handOver(code, new HandoverRequest(List.of(to), null, null)));
    }

    private List<String> consultantsOf(long memberId) {
        return people.asOwner(() -> people.get(BindingHistory.class).of(memberId)).stream()
                .map(BindingView::consultantCode)
                .toList();
    }

    @Test
    void theConsultantOfOneStaysWhenAnotherIsUndone() {
        long first = merge(people.member("K1", null));
        long second = merge(people.member("K2", "C2"));

        undo(first);
        assertThat(consultantsOf(survivor)).containsExactly("C2");

        undo(second);
        assertThat(consultantsOf(survivor)).containsExactly(null, "C2");
    }

    @Test
    void theNextOneBringsTheConsultantWhenTheFirstIsUndone() {
        long first = merge(people.member("K1", "C1"));
        long second = merge(people.member("K2", "C2"));

        undo(first);
        assertThat(consultantsOf(survivor)).containsExactly("C2", "C1");

        undo(second);
        assertThat(consultantsOf(survivor)).containsExactly(null, "C2", "C1");
    }

    @Test
    void whoWasBoundByHandStaysWhateverTheReason() {
        long merge = merge(people.member("K1", "C1"));
        people.clock().goOn(Duration.ofHours(1));
        people.asOwner(
                () -> people.get(SingleBindings.class).bind(new NewBinding(Ids.text(survivor), "C2", Reasons.MERGE)));

        undo(merge);

        assertThat(consultantsOf(survivor)).containsExactly("C2", "C1");
    }

    @Test
    void nobodyIsGivenBackToAConsultantWhoLeft() {
        long other = people.member("K1", "C1");
        long merge = merge(other);
        handOver("C1", "C2");

        undo(merge);

        assertThat(consultantsOf(other)).containsExactly(null, "C1");
        assertThat(consultantsOf(survivor)).containsExactly("C2", "C1");
    }

    @Test
    void aHandOverThatWasUndoneMeanwhileIsUndoneForWhoComesBack() {
        long other = people.member("K1", "C1");
        handOver("C1", "C2");
        long merge = merge(other);
        people.asOwner(() -> people.get(Handovers.class).undo("C1"));

        undo(merge);

        assertThat(consultantsOf(other)).containsExactly("C1", "C2", "C1");
        assertThat(people.asOwner(() -> people.get(HandoverTable.class)
                        .membersOf(people.get(Consultants.class)
                                .idsByCode(List.of("C1"))
                                .get("C1"))))
                .containsExactly(other);
    }
}
