package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.consultant.ConsultantError;
import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberSelection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Binds members to consultants of whom it makes sure that they serve. Members bound to theirs already stay. */
@Singleton
public class Allocations {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final ConsultantRepository consultants;
    private final MemberDirectory members;
    private final MemberSelection selection;
    private final BindingHistory history;

    @Inject
    public Allocations(
            Database database,
            TenantContext tenant,
            Caller caller,
            Clock clock,
            ConsultantRepository consultants,
            MemberDirectory members,
            MemberSelection selection,
            BindingHistory history) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.consultants = consultants;
        this.members = members;
        this.selection = selection;
        this.history = history;
    }

    /**
     * @return the member's id
     * @throws Refusal 404 for a member out of the caller's reach, 422 for a consultant who cannot be bound to
     */
    long bind(NewBinding binding) {
        Map<String, Consultant> serving = serving(List.of(binding.consultantCode()), "consultantCode");
        long memberId = members.mustReach(binding.memberId(), Permission.MEMBERS_ALLOCATE);
        members.lock(List.of(memberId));
        move(
                Map.of(memberId, serving.get(binding.consultantCode()).id()),
                new Occasion(binding.reason().strip(), caller.actor()));
        return memberId;
    }

    /** Spreads the members, in the order of their ids, over the consultants in the order given. */
    AllocationView allocate(AllocationRequest request, Mode mode) {
        List<AllocationRequest.Share> shares = request.consultants();
        List<String> codes = shares.stream().map(AllocationRequest.Share::code).toList();
        if (new LinkedHashSet<>(codes).size() < codes.size()) {
            throw Refusal.invalid("consultants", "not-unique", "must name each consultant once");
        }
        Map<String, Consultant> serving = serving(codes, "consultants");
        List<Consultant> inOrder = codes.stream().map(serving::get).toList();
        List<Long> reached = selection.ids(request.memberIds(), request.segment(), Permission.MEMBERS_ALLOCATE);
        Map<Long, Long> wanted = Spread.over(
                reached,
                inOrder.stream().map(Consultant::id).toList(),
                shares.stream().map(AllocationRequest.Share::count).toList());
        if (mode == Mode.PREVIEW) {
            return view(mode, inOrder, wanted, changes(wanted));
        }
        members.lock(reached);
        return view(mode, inOrder, wanted, move(wanted, new Occasion(Reasons.ALLOCATION, caller.actor())));
    }

    enum Mode {
        PREVIEW,
        APPLY
    }

    private static AllocationView view(
            Mode mode, List<Consultant> consultants, Map<Long, Long> wanted, Map<Long, Long> moved) {
        List<AllocationView.Share> items = new ArrayList<>();
        for (Consultant consultant : consultants) {
            items.add(new AllocationView.Share(
                    consultant.code(),
                    consultant.name(),
                    count(wanted.values(), consultant.id()),
                    count(moved.values(), consultant.id())));
        }
        return new AllocationView(mode == Mode.PREVIEW, wanted.size(), items);
    }

    private static int count(Collection<Long> consultantIds, long consultantId) {
        return (int) consultantIds.stream().filter(id -> id == consultantId).count();
    }

    /**
     * The consultants by code, kept from leaving until the transaction ends.
     *
     * @throws Refusal 422 unless there are all of them, within the caller's reach, and all still serve
     */
    private Map<String, Consultant> serving(Collection<String> codes, String field) {
        return serving(codes, consultants.share(codes), field);
    }

    /** The same for consultants who are locked already. */
    Map<String, Consultant> serving(Collection<String> codes, Collection<Consultant> locked, String field) {
        Map<String, Consultant> found = locked.stream()
                .filter(each -> caller.reaches(Permission.MEMBERS_ALLOCATE, each.storeId(), each.id()))
                .collect(Collectors.toMap(Consultant::code, Function.identity()));
        LocalDate today = tenant.tenant().dateOf(clock.instant());
        for (String code : codes) {
            Consultant consultant = found.get(code);
            if (consultant == null) {
                throw Refusal.unknownReference(field, "There is no consultant with code %s.".formatted(code));
            }
            if (!consultant.takesMembersOn(today)) {
                throw new Refusal(
                        ConsultantError.CONSULTANT_LEFT,
                        "Consultant %s takes no members from %s on. Choose another."
                                .formatted(code, consultant.activeUntil()));
            }
        }
        return found;
    }

    /**
     * Binds locked members to the consultants wanted.
     *
     * @return those who had another consultant, or none
     */
    Map<Long, Long> move(Map<Long, Long> wanted, Occasion occasion) {
        Map<Long, Long> changes = changes(wanted);
        history.rebind(changes, occasion);
        return changes;
    }

    private Map<Long, Long> changes(Map<Long, Long> wanted) {
        Map<Long, Long> current = new HashMap<>();
        database.sql()
                .select(MEMBER.ID, MEMBER.CONSULTANT_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(wanted.keySet().toArray(Long[]::new))))
                .forEach(row -> current.put(row.value1(), row.value2()));
        Map<Long, Long> changes = new LinkedHashMap<>(wanted);
        changes.entrySet().removeIf(each -> Objects.equals(each.getValue(), current.get(each.getKey())));
        return changes;
    }
}
