package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.access.Scope;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.member.MemberPair;
import dev.huigu.member.NewMember;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a taken number is, is told to who reaches that member, and to nobody else. */
class TellingWhoHasANumberIT {
    private static final Identity OWNER = new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null);

    private final People people = new People();
    private final NewMember known = Profiled.member("K1");
    private long holder;

    @BeforeEach
    void open() {
        people.consultant("C1");
        people.consultant("C2");
        holder = people.member(known);
    }

    /** Like a request: in no transaction yet. */
    private Refusal refused(Identity caller, Supplier<?> work) {
        return catchThrowableOfType(
                Refusal.class, () -> people.get(Tenants.class).call(people.tenant, () -> {
                    people.get(Caller.class).become(caller);
                    return people.get(NumberHolders.class).naming(work);
                }));
    }

    private Refusal registering(Identity caller, NewMember member) {
        return refused(caller, () -> people.get(SingleMembers.class).register(member));
    }

    private NewMember withTheSamePhone(String card) {
        return new NewMember(card, "李四", known.phone(), null, null, null, null, "S1", null, null);
    }

    private Identity consultant(String code) {
        return people.asConsultant(code, () -> people.get(Caller.class).identity());
    }

    @Test
    void whoReachesTheHolderIsToldBothWhenRegisteringAndWhenChanging() {
        long other = people.member("K2", null);

        assertThat(registering(OWNER, withTheSamePhone("K3")).existingId()).contains(Ids.text(holder));
        assertThat(registering(OWNER, people.aMember("K1", null)).existingId()).contains(Ids.text(holder));
        assertThat(changingThePhoneOf(other).existingId()).contains(Ids.text(holder));
    }

    private Refusal changingThePhoneOf(long member) {
        return refused(OWNER, () -> people.get(Transactions.class)
                .call(() -> people.get(MemberChanges.class).change(Ids.text(member), "*", this::withTheKnownPhone)));
    }

    private MemberChange withTheKnownPhone(MemberChange stored) {
        return new MemberChange(
                stored.cardNumber(),
                stored.name(),
                known.phone(),
                stored.gender(),
                stored.birthday(),
                stored.birthdayCalendar(),
                stored.cardIssuedOn(),
                stored.storeCode(),
                stored.tags(),
                stored.wechatCardNumber(),
                stored.cardType(),
                stored.origin(),
                stored.idNumber(),
                stored.address(),
                stored.postcode(),
                stored.note(),
                stored.fields());
    }

    @Test
    void whoDoesNotReachTheHolderIsNotTold() {
        Identity writer = new Identity("key:till", Set.of(), Set.of(Scope.MEMBERS_WRITE), null, null);
        people.member("K4", "C1");

        assertThat(registering(consultant("C2"), withTheSamePhone("K3")).existingId())
                .isEmpty();
        assertThat(registering(writer, withTheSamePhone("K3")).existingId()).isEmpty();
        assertThat(registering(consultant("C2"), people.aMember("K4", null)).existingId())
                .isEmpty();
        assertThat(registering(consultant("C1"), people.aMember("K4", null)).existingId())
                .isPresent();
    }

    @Test
    void whoWasMergedAwayIsToldAsWhoStays() {
        long survivor = people.member("K2", null);
        people.asOwner(() -> people.get(Merges.class).merge(new MemberPair(survivor, holder), "same person"));

        assertThat(registering(OWNER, withTheSamePhone("K3")).existingId()).contains(Ids.text(survivor));
    }
}
