package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberTags;
import dev.huigu.member.PersonalRecords;
import dev.huigu.privacy.PrivacyError;
import dev.huigu.privacy.internal.ErasureRequest;
import dev.huigu.privacy.internal.Erasures;
import dev.huigu.privacy.internal.PersonExports;
import dev.huigu.purchase.Purchases.Outcome;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import dev.huigu.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person may ask of a brand: everything that is kept, and to be forgotten. */
class ForgettingAPersonIT {
    /** Rows of members that tell nothing of who they are. */
    private static final Set<String> ANONYMOUS = Set.of("member_change", "member_figures", "member_month", "erasure");

    private static final List<String> TRACES =
            List.of("曾小贤", "zxx", "13800000001", "11010519491231002X", "世纪大道", "喜欢下午来", "W-K1", "\"K1\"", "老朋友");

    private final MergingWorld world = new MergingWorld();
    private final People people = world.people;
    private long member;

    @BeforeEach
    void open() {
        member = people.member(Profiled.member("K1"));
        world.record(MergingWorld.byCard("R1", "K1", "2024-04-01T04:00:00Z", "100.00"));
        people.asOwner(() -> people.get(MemberTags.class)
                .retag(Ids.text(member), List.of("团购"), List.of(), Permission.MEMBERS_CHANGE));
    }

    private String export() throws Exception {
        return Json.MAPPER.writeValueAsString(
                people.asOwner(() -> people.get(PersonExports.class).export(Ids.text(member), "本人要求")));
    }

    private Object erase(String card) {
        return people.asOwner(
                () -> people.get(Erasures.class).erase(Ids.text(member), new ErasureRequest(card, "本人要求")));
    }

    private static void assertRefused(Runnable call, Object code) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void everyTableWithMembersIsToldOfAndForgottenOrTellsNothing() {
        Set<String> known = new TreeSet<>(ANONYMOUS);
        people.all(PersonalRecords.class).forEach(each -> known.addAll(each.tables()));

        Set<String> tables = new TreeSet<>(DSL.using(TestDatabase.get().superuser(), SQLDialect.POSTGRES)
                .fetch("select distinct table_name from information_schema.columns where table_schema = 'app'"
                        + " and (column_name like '%member_id' or column_name in ('member_id', 'other_id'))")
                .getValues(0, String.class));
        tables.add("member");

        assertThat(known).isEqualTo(tables);
    }

    @Test
    void aPersonGetsEverythingInFullAndTheBrandKeepsThatItWasHandedOut() throws Exception {
        String told = export();

        assertThat(told)
                .contains(
                        "曾小贤",
                        "13800000001",
                        "11010519491231002X",
                        "上海市浦东新区世纪大道100号",
                        "喜欢下午来",
                        "团购",
                        "\"number\":\"R1\"");
        assertThat(export()).contains("\"fields\":[\"EXPORT\"]", "\"reason\":\"本人要求\"");
    }

    @Test
    void afterwardsNothingTellsOfThePersonAndTheFiguresStand() {
        List<String> settled = world.tables().get("commission_statement");
        List<String> figures = world.tables().get("member_figures");
        String session = people.asOwner(() -> people.get(MemberAccess.class)
                .open(people.get(MemberAccess.class)
                        .newLink(member, Optional.of(Duration.ofHours(1)))
                        .url()
                        .replaceAll(".*(?=hm_)", ""))
                .code());

        erase("K1");

        assertThat(world.tables().toString()).doesNotContain(TRACES);
        assertThat(world.tables().get("commission_statement")).isEqualTo(settled);
        assertThat(world.tables().get("member_figures")).isEqualTo(figures);
        for (String q : List.of("曾小贤", "13800000001", "K1", "11010519491231002X")) {
            assertThat(people.asOwner(() -> people.get(MemberList.class)
                            .find(new MemberQuery(q, null, null, null), new PageRequest("10", null))
                            .items()))
                    .isEmpty();
        }
        assertRefused(
                () -> people.asOwner(
                        () -> people.get(MemberDirectory.class).mustReach(Ids.text(member), Permission.MEMBERS_READ)),
                CommonError.NOT_FOUND);
        assertRefused(
                () -> people.asNobody(() -> people.get(MemberAccess.class).memberOf(session)),
                CommonError.UNAUTHENTICATED);
    }

    @Test
    void whoWasMergedIsForgottenWithTheSurvivor() {
        long survivor = people.member(people.aMember("老朋友", "C1"));
        world.merge(member, survivor);

        people.asOwner(() -> people.get(Erasures.class).erase(Ids.text(survivor), new ErasureRequest("老朋友", "本人要求")));

        assertThat(world.tables().toString()).doesNotContain(TRACES);
    }

    @Test
    void nothingIsForgottenByAnotherCardNumber() {
        assertRefused(() -> erase("K2"), PrivacyError.CARD_NUMBER_DIFFERS);
    }

    @Test
    void aPurchaseThatComesLateWithTheCardIsNobodysAndTheCardCanBeGivenAnew() {
        erase("K1");

        assertThat(world.record(MergingWorld.byCard("R1", "K1", "2024-04-01T04:00:00Z", "100.00")))
                .isInstanceOfSatisfying(Outcome.Accepted.class, known -> assertThat(known.isNew())
                        .isFalse());
        assertThat(world.record(MergingWorld.byCard("R2", "K1", "2024-04-02T04:00:00Z", "50.00")))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(world.tables().get("member_figures").toString()).contains("150.0");

        long another = people.member(people.aMember("K1", null));
        world.record(MergingWorld.byCard("R3", "K1", "2024-05-12T04:00:00Z", "7.00"));
        assertThat(world.tables().get("member_figures").toString()).contains("150.0", "7.0", Long.toString(another));
    }
}
