package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberView;
import dev.huigu.member.NewMember;
import dev.huigu.testing.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A survivor is reached at a number of somebody merged into it, and everybody has the own number again afterwards. */
class TakingOverAPhoneIT {
    private static final String FREE = "13700000000";

    private final MergingWorld world = new MergingWorld();
    private final People people = world.people;
    private final NewMember one = people.aMember("K1", null);
    private final NewMember two = people.aMember("K2", null);
    private final NewMember three = people.aMember("K3", null);
    private long first;
    private long second;
    private long third;

    @BeforeEach
    void open() {
        first = people.member(one);
        second = people.member(two);
        third = people.member(three);
    }

    private void give(long member, NewMember whose) {
        world.givePhone(member, whose.phone().number());
    }

    private Phone phone(long member) {
        return people.asOwner(() -> people.get(MemberViews.class)
                .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(member)))
                .orElseThrow()
                .view()
                .phone());
    }

    private List<String> found(Phone phone) {
        return people
                .asOwner(() -> people.get(MemberList.class)
                        .find(new MemberQuery(phone.number(), null, null, null), new PageRequest("10", null)))
                .items()
                .stream()
                .map(MemberView::cardNumber)
                .toList();
    }

    private Long memberOf(String purchase) {
        return people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(PURCHASE.MEMBER_ID)
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(people.tenant.id()))
                .and(PURCHASE.NUMBER.eq(purchase))
                .fetchSingle(PURCHASE.MEMBER_ID));
    }

    private void buy(String number, NewMember by) {
        world.record(MergingWorld.draft(number, null, by.phone(), null, "2024-05-11T04:00:00Z", "30.00"));
    }

    @Test
    void bothNumbersGoOnLeadingToTheSurvivorAndReturnWhenItIsUndone() {
        Map<String, List<String>> before = world.tables();
        long merge = world.merge(second, first);

        give(first, two);

        assertThat(phone(first)).isEqualTo(two.phone());
        assertThat(found(one.phone())).containsExactly("K1");
        assertThat(found(two.phone())).containsExactly("K1");
        assertThatThrownBy(() -> give(third, one))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(MemberError.PHONE_TAKEN));

        world.undo(first, merge);
        assertThat(withoutChanges(world.tables())).isEqualTo(withoutChanges(before));
    }

    /** A phone that is given is sealed anew. */
    private static Map<String, List<String>> withoutChanges(Map<String, List<String>> tables) {
        tables.get("member").replaceAll(row -> row.replaceAll("\"phone_cipher\":\"[^\"]+\"", ""));
        return tables;
    }

    @Test
    void theOwnNumberMayBeTakenBack() {
        world.merge(second, first);
        give(first, two);

        give(first, one);

        assertThat(List.of(phone(first), phone(second))).containsExactly(one.phone(), two.phone());
    }

    @Test
    void whoGetsAThirdNumberLosesTheOwnAndTheOthersStaysTheOthers() {
        long merge = world.merge(second, first);
        give(first, two);

        world.givePhone(first, FREE);

        assertThat(found(two.phone())).containsExactly("K1");
        give(third, one);
        world.undo(first, merge);
        assertThat(List.of(phone(first), phone(second), phone(third)))
                .containsExactly(Phone.of(FREE), two.phone(), one.phone());
    }

    @Test
    void ofTwoWhoWereMergedEachGetsTheOwnNumberBackWhicheverLeavesFirst() {
        long merge = world.merge(second, first);
        long other = world.merge(third, first);
        give(first, two);
        give(first, three);

        world.undo(first, merge);
        assertThat(List.of(phone(first), phone(second))).containsExactly(three.phone(), two.phone());
        assertThat(found(one.phone())).containsExactly("K1");

        world.undo(first, other);
        assertThat(List.of(phone(first), phone(second), phone(third)))
                .containsExactly(one.phone(), two.phone(), three.phone());
    }

    @Test
    void whoComesBackWithOthersHasTheNumberOfThen() {
        world.merge(third, second);
        give(second, three);
        long merge = world.merge(second, first);
        give(first, two);

        world.undo(first, merge);

        assertThat(phone(first)).isEqualTo(one.phone());
        assertThat(found(two.phone())).containsExactly("K2");
        assertThat(found(three.phone())).containsExactly("K2");
    }

    @Test
    void purchasesWithANumberGoToWhomItBelongsWhenItIsUndone() {
        long merge = world.merge(second, first);
        give(first, two);
        buy("R1", one);
        buy("R2", two);
        assertThat(List.of(memberOf("R1"), memberOf("R2"))).containsOnly(first);

        world.undo(first, merge);

        assertThat(memberOf("R1")).isEqualTo(first);
        assertThat(memberOf("R2")).isEqualTo(second);
    }
}
