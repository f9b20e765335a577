package dev.huigu.consultant.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.consultant.internal.Allocations.Mode;
import dev.huigu.foundation.db.NewTransaction;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.People;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database broke off for a deadlock is done again. Outside of a container no response can be made. */
class RepeatingBrokenOffWorkIT {
    private final People people = new People();
    private final AtomicInteger attempts = new AtomicInteger();
    private final Transactions transactions = new Transactions(new BrokenOffAtFirst());
    private final BindingResource bindings = new BindingResource();
    private final HandoverResource handovers = new HandoverResource();
    private String member;

    /** Each first attempt meets a deadlock at its end. */
    private final class BrokenOffAtFirst extends NewTransaction {
        @Override
        public <T> T call(Supplier<T> work) {
            return people.asOwner(() -> {
                T result = work.get();
                if (attempts.incrementAndGet() % 2 == 1) {
                    throw new DataAccessException("statement", new SQLException("deadlock detected", "40P01"));
                }
                return result;
            });
        }
    }

    /** Does the work without making responses, which only a container can. */
    private static final class WithoutResponses extends KeyedBindings {
        @Override
        public Response bind(NewBinding binding) {
            single.bind(binding);
            return null;
        }

        @Override
        public Response allocate(AllocationRequest request, Mode mode) {
            allocations.apply(allocations.plan(request));
            return null;
        }

        @Override
        public Response handOver(String code, HandoverRequest request) {
            handovers.handOver(code, request);
            return null;
        }
    }

    @BeforeEach
    void open() {
        KeyedBindings keyed = new WithoutResponses();
        keyed.allocations = people.get(Allocations.class);
        keyed.single = people.get(SingleBindings.class);
        keyed.handovers = people.get(Handovers.class);
        bindings.transactions = transactions;
        bindings.bindings = keyed;
        handovers.transactions = transactions;
        handovers.bindings = keyed;
        handovers.handovers = keyed.handovers;
        people.consultant("C1");
        people.consultant("C2");
        member = Ids.text(people.member("K1", "C1"));
    }

    @Test
    void bindingAMember() {
        bindings.bind(new NewBinding(member, "C2", "wish"));

        assertThat(history()).containsExactly("C2", "C1");
    }

    @Test
    void allocatingMembers() {
        bindings.allocate(new AllocationRequest(
                null, List.of(member), List.of(new AllocationRequest.Share("C2", null)), null, null, false));

        assertThat(history()).containsExactly("C2", "C1");
    }

    @Test
    void handingOverAndUndoingIt() {
        handovers.handOver("C1", new HandoverRequest(List.of("C2"), null, null));
        handovers.undo("C1");

        assertThat(history()).containsExactly("C1", "C2", "C1");
    }

    @Test
    void regroupingAConsultant() {
        ConsultantResource consultants = new ConsultantResource();
        consultants.transactions = transactions;
        consultants.changes = people.get(ConsultantChanges.class);
        consultants.views = people.get(ConsultantViews.class);
        consultants.mergePatch = new MergePatch(InputValidation.validator());

        assertThatThrownBy(() -> consultants.change(
                        "C1", null, Json.MAPPER.createObjectNode().put("groupCode", "G1")))
                .hasMessageContaining("RuntimeDelegate");

        assertThat(attempts).hasValue(2);
        assertThat(people.asOwner(() -> people.get(ConsultantViews.class).get("C1"))
                        .view()
                        .groupCode())
                .isEqualTo("G1");
    }

    private List<String> history() {
        return people.asOwner(
                () -> people.get(BindingHistory.class).of(Ids.find(member).getAsLong()).stream()
                        .map(BindingView::consultantCode)
                        .toList());
    }
}
