package dev.huigu.member.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.GroupCommit;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.NewMember;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Members who are registered one by one; those who come at once share a transaction. */
@Singleton
public class SingleMembers {
    private static final int MOST_TOGETHER = 64;

    private final TenantContext tenant;
    private final Caller caller;
    private final Registrar registrar;
    private final MemberDetails details;
    private final GroupCommit<Registration, Result> commit;

    @Inject
    public SingleMembers(
            TenantContext tenant,
            Caller caller,
            Transactions transactions,
            Registrar registrar,
            MemberDetails details) {
        this.tenant = tenant;
        this.caller = caller;
        this.registrar = registrar;
        this.details = details;
        this.commit = new GroupCommit<>(MOST_TOGETHER, registrations -> transactions.call(() -> write(registrations)));
    }

    private record Registration(NewMember member, String registeredBy) {}

    /** @param shown null if there is no new member */
    private record Result(Registrar.Result outcome, MemberDetails.Versioned shown) {
        MemberDetails.Versioned orRefusal() {
            outcome.registered();
            return shown;
        }
    }

    /** @throws Refusal if the phone or card number is another's, whether or not everything else is the same */
    MemberDetails.Versioned register(NewMember member) {
        return commit.submit(tenant.id(), registration(member)).orRefusal();
    }

    /** In the transaction at hand, with nobody else's. */
    MemberDetails.Versioned registerAlone(NewMember member) {
        return write(List.of(registration(member))).get(0).orRefusal();
    }

    private Registration registration(NewMember member) {
        return new Registration(member, caller.actor());
    }

    private List<Result> write(List<Registration> registrations) {
        List<Registrar.Result> outcomes = registered(registrations);
        Map<Long, MemberDetails.Versioned> shown = details.of(
                outcomes.stream().flatMap(outcome -> idOf(outcome).stream()).toList());
        return outcomes.stream()
                .map(outcome ->
                        new Result(outcome, idOf(outcome).map(shown::get).orElse(null)))
                .toList();
    }

    private static Optional<Long> idOf(Registrar.Result outcome) {
        return outcome instanceof Registrar.Result.Registered registered
                ? Optional.of(registered.memberId())
                : Optional.empty();
    }

    /** Those whom the same person registers together. */
    private List<Registrar.Result> registered(List<Registration> registrations) {
        Registrar.Result[] outcomes = new Registrar.Result[registrations.size()];
        IntStream.range(0, registrations.size())
                .boxed()
                .collect(Collectors.groupingBy(place -> registrations.get(place).registeredBy()))
                .forEach((registeredBy, places) -> {
                    List<NewMember> members = places.stream()
                            .map(place -> registrations.get(place).member())
                            .toList();
                    Iterator<Integer> place = places.iterator();
                    registrar.register(members, registeredBy).forEach(outcome -> outcomes[place.next()] = outcome);
                });
        return Arrays.asList(outcomes);
    }
}
