package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.MemberError;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RegisteringMembersIT {
    private final People people = new People();

    private List<Outcome> register(NewMember... members) {
        return people.asOwner(() -> people.get(Members.class).createAll(List.of(members), "staff:owner"));
    }

    private static NewMember member(String card, String phone) {
        return new NewMember(
                card, "张三", Phone.of(phone), Gender.MALE, null, null, LocalDate.of(2021, 5, 1), "S1", null, null);
    }

    private static Outcome phoneTaken() {
        return new Outcome.Refused(NumberTaken.phone(""));
    }

    @Test
    void aMemberIsBoundFromTheStartOfTheDayOfIssueInTheBrandsZone() {
        people.consultant("C1");
        long id = people.member("K1", "C1");

        List<Instant> starts = people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(BINDING.STARTS_AT)
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(people.tenant.id()))
                .and(BINDING.MEMBER_ID.eq(id))
                .fetch(BINDING.STARTS_AT));
        assertThat(starts).containsExactly(Instant.parse("2019-12-31T16:00:00Z"));
        assertThat(people.news()).isEmpty();
    }

    @Test
    void theSameMemberAgainIsADuplicateAndTheSameCardWithAnotherNameIsRefused() {
        NewMember first = member("K1", "13812345678");
        NewMember renamed = new NewMember(
                "K1", "李四", first.phone(), Gender.MALE, null, null, first.cardIssuedOn(), "S1", null, null);

        assertThat(register(first)).containsExactly(Outcome.ACCEPTED);
        assertThat(register(first, renamed))
                .containsExactly(Outcome.DUPLICATE, new Outcome.Refused(NumberTaken.card("K1")));
    }

    @Test
    void withinABatchTheFirstGetsTheNumbersAsIfTheyHadComeOneByOne() {
        register(member("K0", "13800000000"));

        List<Outcome> outcomes = register(
                member("K1", "138-0000-0000"),
                member("K1", "13800000001"),
                member("K2", "13800000001"),
                member("K1", "+8613800000001"),
                member("K3", "13800000003"));

        assertThat(outcomes)
                .containsExactly(phoneTaken(), Outcome.ACCEPTED, phoneTaken(), Outcome.DUPLICATE, Outcome.ACCEPTED);
    }

    @Test
    void withoutACardNumberOneIsMadeAndThePhoneTellsDuplicates() {
        NewMember withoutCard = member(null, "13800000001");

        assertThat(register(withoutCard, member(null, "13800000002"), withoutCard))
                .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.DUPLICATE);
        List<String> cards = people.asOwner(() -> people.get(Database.class)
                .sql()
                .select(MEMBER.CARD_NUMBER)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(people.tenant.id()))
                .fetch(MEMBER.CARD_NUMBER));
        assertThat(cards).hasSize(2).doesNotHaveDuplicates().allMatch(card -> card.matches("[0-9A-HJKMNP-TV-Z]{8}"));
    }

    @Test
    void whatANewMemberNamesMustExistAndEachRefusalTouchesNoOther() {
        NewMember noStore =
                new NewMember("K2", "李四", Phone.of("13800000002"), null, null, null, null, "S9", null, null);
        NewMember noDay = new NewMember(
                "K3",
                "王五",
                Phone.of("13800000003"),
                null,
                "2012-06-30",
                BirthdayCalendar.LUNAR,
                null,
                "S1",
                null,
                null);

        assertThat(register(member("K1", "13800000001"), noStore, noDay))
                .containsExactly(
                        Outcome.ACCEPTED,
                        new Outcome.Refused(Refusal.unknownReference("storeCode", "There is no store with code S9.")),
                        new Outcome.Refused(
                                Refusal.invalid("birthday", "invalid-date", "is no day of the lunar calendar")));
    }

    @Test
    void aSingleMemberIsRefusedWhereABatchTellsADuplicate() {
        NewMember member = member("K1", "13800000001");
        register(member);

        assertThatThrownBy(() -> people.asOwner(() -> people.get(Members.class).create(member, "staff:owner")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(MemberError.CARD_NUMBER_TAKEN));
    }

    @Test
    void sixteenAtOnceWithTheSamePhoneMakeOneMember() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Callable<Outcome>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            NewMember member = member("K" + i, "13800000001");
            attempts.add(() -> register(member).get(0));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> attempt : threads.invokeAll(attempts)) {
            outcomes.add(attempt.get());
        }
        threads.shutdown();

        assertThat(outcomes).filteredOn(Outcome.ACCEPTED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> outcome.equals(phoneTaken())).hasSize(15);
    }
}
