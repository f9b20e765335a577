package dev.huigu.member;

import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.internal.Registrar;
import dev.huigu.member.internal.Registrar.Result;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Registers members, in the transaction of the caller. */
@Singleton
public class Members {
    private final Registrar registrar;

    @Inject
    public Members(Registrar registrar) {
        this.registrar = registrar;
    }

    /**
     * Registers a batch; about a thousand at a time is a good size. A known card is a duplicate where everything
     * else is the same, its phone, store and first consultant included, and refused otherwise; without a card
     * number the phone takes its place.
     *
     * @param members within the constraints of {@link NewMember}
     * @param registeredBy kept in the history of bindings, such as {@code staff:0H…}
     * @return what became of each, in the same order
     */
    public List<Outcome> createAll(List<NewMember> members, String registeredBy) {
        return registrar.register(members, registeredBy).stream()
                .map(Members::outcome)
                .toList();
    }

    private static Outcome outcome(Result result) {
        if (result instanceof Result.Refused refused) {
            return new Outcome.Refused(refused.refusal());
        }
        return result instanceof Result.Known ? Outcome.DUPLICATE : Outcome.ACCEPTED;
    }

    /**
     * Registers one member.
     *
     * @return the new member's id
     * @throws Refusal if the phone or card number is another's, whether or not everything else is the same
     */
    public long create(NewMember member, String registeredBy) {
        return registrar.register(List.of(member), registeredBy).get(0).registered();
    }
}
