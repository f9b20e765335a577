package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.FirstBindings;
import dev.huigu.member.FirstBindings.FirstBinding;
import dev.huigu.member.NewMember;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Registers new members, one or a thousand, in a number of statements that hardly grows with them.
 *
 * <p>The outcome is as if they had come one after the other: the first with a phone or card number gets it. Since
 * rows whose numbers are taken are left out by the database itself, two transactions at once cannot both win.
 */
@Singleton
public class Registrar {
    private final TenantContext tenant;
    private final Candidates candidates;
    private final MemberTable members;
    private final NameKeyTable nameKeys;
    private final FieldValues fields;
    private final Tags tags;
    private final FirstBindings bindings;
    private final ChangedMembers changed;

    @Inject
    public Registrar(
            TenantContext tenant,
            Candidates candidates,
            MemberTable members,
            NameKeyTable nameKeys,
            FieldValues fields,
            Tags tags,
            FirstBindings bindings,
            ChangedMembers changed) {
        this.tenant = tenant;
        this.candidates = candidates;
        this.members = members;
        this.nameKeys = nameKeys;
        this.fields = fields;
        this.tags = tags;
        this.bindings = bindings;
        this.changed = changed;
    }

    /** What became of one new member. */
    public sealed interface Result {
        /**
         * @return the new member's id
         * @throws Refusal if there is no new member
         */
        long registered();

        record Registered(long memberId) implements Result {
            @Override
            public long registered() {
                return memberId;
            }
        }

        /** There is a member with the same card (or, where none was named, phone) and the same content. */
        record Known(long memberId, Refusal taken) implements Result {
            @Override
            public long registered() {
                throw taken;
            }
        }

        record Refused(Refusal refusal) implements Result {
            @Override
            public long registered() {
                throw refusal;
            }
        }
    }

    /** The results stand in the order of the members. */
    public List<Result> register(List<NewMember> newMembers, String registeredBy) {
        Result[] results = new Result[newMembers.size()];
        List<Candidate> waiting = candidates.prepare(newMembers, results);
        List<Candidate> registered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            waiting = round(waiting, results, registered);
        }
        nameKeys.put(registered);
        fields.put(registered);
        tags.put(registered.stream().filter(each -> !each.tags().isEmpty()).toList());
        bindings.bind(
                registered.stream().flatMap(each -> binding(each).stream()).toList(), registeredBy);
        changed.mark(registered.stream().map(Candidate::id).toList());
        return Arrays.asList(results);
    }

    /** Inserts whom nobody before claims the numbers of; who is neither in nor known by then waits for the next round. */
    private List<Candidate> round(List<Candidate> waiting, Result[] results, List<Candidate> registered) {
        Set<Long> inserted = members.insert(withoutClaimedNumbers(waiting));
        List<Candidate> left = new ArrayList<>();
        for (Candidate each : waiting) {
            if (inserted.contains(each.id())) {
                results[each.position()] = new Result.Registered(each.id());
                registered.add(each);
            } else {
                left.add(each);
            }
        }
        KnownMembers known = members.known(left);
        List<Candidate> stillWaiting = new ArrayList<>();
        for (Candidate each : left) {
            Optional<Result> result = known.result(each);
            result.ifPresentOrElse(
                    found -> results[each.position()] = found, () -> stillWaiting.add(each.withAnotherGeneratedCard()));
        }
        return stillWaiting;
    }

    private static List<Candidate> withoutClaimedNumbers(List<Candidate> waiting) {
        Set<String> claimed = new HashSet<>();
        return waiting.stream()
                .filter(each -> claimed.add("card " + each.cardNumber())
                        & claimed.add("phone " + each.phone().hash())
                        & (each.wechatCardNumber() == null || claimed.add("WeChat " + each.wechatCardNumber())))
                .toList();
    }

    private Optional<FirstBinding> binding(Candidate candidate) {
        return Optional.ofNullable(candidate.consultantId())
                .map(consultantId -> new FirstBinding(
                        candidate.id(), consultantId, tenant.tenant().startOf(candidate.cardIssuedOn())));
    }
}
