package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.Gender;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberFieldType;
import dev.huigu.member.MemberPair;
import dev.huigu.member.MemberTags;
import dev.huigu.member.MemberView;
import dev.huigu.member.NewMember;
import dev.huigu.purchase.Purchases.Outcome;
import dev.huigu.purchase.internal.PurchaseHistory;
import dev.huigu.safekeeping.internal.Deposit;
import dev.huigu.safekeeping.internal.KeptGoods;
import dev.huigu.safekeeping.internal.KeptGoodsTable;
import dev.huigu.safekeeping.internal.PickUp;
import dev.huigu.tag.internal.Choice;
import dev.huigu.tag.internal.NewTag;
import dev.huigu.tag.internal.NewTagGroup;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import dev.huigu.testing.TestTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergingMembersIT {
    private final MergingWorld world = new MergingWorld();
    private final People people = world.people;
    private long survivor;
    private long merged;

    @BeforeEach
    void open() {
        survivor = people.member("K1", "C1");
        NewMember profiled = Profiled.member("K2");
        merged = people.member(profiled);
        world.record(MergingWorld.byCard("R1", "K1", "2024-04-01T04:00:00Z", "100.00"));
        world.record(MergingWorld.byCard("R2", "K2", "2024-04-10T04:00:00Z", "50.00"));
        world.refund("B2", "R2", "2024-04-11T04:00:00Z", "10.00");
    }

    private MemberView view(long id) {
        return people.asOwner(() -> people.get(MemberViews.class)
                .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(id)))
                .orElseThrow()
                .view());
    }

    private long reached(long id) {
        return people.asOwner(() -> people.get(MemberDirectory.class).mustReach(Ids.text(id), Permission.MEMBERS_READ));
    }

    private List<String> find(String q) {
        return people
                .asOwner(() -> people.get(MemberList.class)
                        .find(new MemberQuery(q, null, null, null), new PageRequest("10", null)))
                .items()
                .stream()
                .map(MemberView::cardNumber)
                .toList();
    }

    private long purchasesOf(long memberId) {
        return people.asOwner(
                () -> people.get(PurchaseHistory.class).of(memberId, null, new PageRequest("50", null)).items().stream()
                        .count());
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

    @Test
    void theSurvivorHasThePurchasesOfBothAndTheOtherIsGone() {
        world.merge(merged, survivor);

        assertThat(purchasesOf(survivor)).isEqualTo(2);
        assertThat(reached(merged)).isEqualTo(survivor);
        assertThat(find("曾小贤")).containsExactly("K1");
        assertThat(find("K2")).containsExactly("K1");
        assertThat(find("13800000001")).containsExactly("K1");
        assertThat(find("11010519491231002X")).containsExactly("K1");
        assertThat(people.asOwner(() -> people.get(MemberList.class)
                        .find(new MemberQuery(null, null, null, null), new PageRequest("10", null))
                        .items()))
                .extracting(MemberView::cardNumber)
                .containsExactly("K1");
    }

    @Test
    void gapsOfTheProfileAreFilledAndTheEarlierCardCounts() {
        MergeView preview =
                people.asOwner(() -> people.get(MergeViews.class).preview(new MemberPair(survivor, merged)));
        assertThat(preview.filled())
                .containsExactly(
                        "GENDER", "BIRTHDAY", "CARD_TYPE", "ORIGIN", "ID_NUMBER", "ADDRESS", "POSTCODE", "NOTE");
        assertThat(preview.comingOver()).containsEntry("purchases", 1).containsEntry("consultants", 0);

        world.merge(merged, survivor);

        assertThat(view(survivor).gender()).isEqualTo(Gender.MALE);
        assertThat(view(survivor).birthday()).isEqualTo("1990-L05-06");
        assertThat(view(survivor).name()).isEqualTo("会员K1");
    }

    @Test
    void thereAndBackLeavesEverythingAsItWas() {
        dress();
        Map<String, List<String>> before = world.tables();

        long merge = world.merge(merged, survivor);
        assertThat(world.tables()).isNotEqualTo(before);
        world.undo(survivor, merge);

        assertThat(world.tables()).isEqualTo(before);
    }

    @Test
    void aNodeThatDiesInTheMiddleLeavesEverythingAsItWas() {
        dress();
        Map<String, List<String>> before = world.tables();

        assertThatThrownBy(() -> people.asOwner(() -> {
                    people.get(Merges.class).merge(new MemberPair(survivor, merged), "same person");
                    throw new TestTransaction.Killed();
                }))
                .isInstanceOf(TestTransaction.Killed.class);

        assertThat(world.tables()).isEqualTo(before);
    }

    @Test
    void aLongWayThereAndBackLeavesEverythingAsItWas() {
        dress();
        long third = people.member("K3", "C2");
        world.record(MergingWorld.byCard("R3", "K3", "2024-04-20T04:00:00Z", "70.00"));
        Map<String, List<String>> before = world.tables();

        long first = world.merge(merged, third);
        people.clock().goOn(Duration.ofDays(1));
        long second = world.merge(third, survivor);
        assertThat(find("K2")).containsExactly("K1");
        assertThatThrownBy(() -> world.undo(survivor, first))
                .hasMessage("The member was merged into another one since. Undo that first.");
        world.undo(survivor, second);
        assertThat(find("K2")).containsExactly("K3");
        world.undo(third, first);

        assertThat(world.tables()).isEqualTo(before);
    }

    /** Tags, fields, consents and goods of both, some alike. */
    private void dress() {
        people.asOwner(() -> {
            people.get(TagGroups.class).create(new NewTagGroup("face", "脸型", Choice.SINGLE, null));
            List.of("圆脸", "长脸")
                    .forEach(tag -> people.get(TagDefinitions.class).create(new NewTag(tag, "face", null, null)));
            people.get(MemberFields.class).add(new NewMemberField("hobby", "爱好", MemberFieldType.TEXT, null));
            people.get(ConsentPurposes.class).put("SMS", new ConsentText("短信", "可以发短信吗?"));
            people.get(ConsentPurposes.class).put("CALL", new ConsentText("电话", "可以打电话吗?"));
            return null;
        });
        tag(survivor, "圆脸", "常客");
        tag(merged, "长脸", "团购", "常客");
        people.asOwner(() -> {
            people.get(FieldValues.class).replace(merged, Map.of("hobby", "钓鱼"));
            decide(survivor, "SMS", true);
            decide(merged, "SMS", false);
            decide(merged, "CALL", true);
            deposit(survivor, "2");
            return null;
        });
        people.asOwner(() -> deposit(merged, "3"));
    }

    private void tag(long member, String... tags) {
        people.asOwner(() -> people.get(MemberTags.class)
                .retag(Ids.text(member), List.of(tags), List.of(), Permission.MEMBERS_CHANGE));
    }

    private void decide(long member, String purpose, boolean given) {
        people.get(Consents.class).decide(member, purpose, new ConsentDecision(given, 1), "staff:owner");
    }

    private Object deposit(long member, String quantity) {
        return people.get(KeptGoods.class)
                .deposit(member, new Deposit("S1", "P1", new BigDecimal(quantity), null, null));
    }

    @Test
    void tagsFieldsConsentsAndGoodsComeOverWhereTheyGoWithTheOwn() {
        dress();

        world.merge(merged, survivor);

        assertThat(view(survivor).tags()).containsExactlyInAnyOrder("圆脸", "常客", "团购");
        assertThat(people.asOwner(() ->
                        people.get(FieldValues.class).of(List.of(survivor)).get(survivor)))
                .containsExactly(Map.entry("hobby", "钓鱼"));
        assertThat(people.asOwner(() -> people.get(Consents.class).of(survivor)))
                .extracting(ConsentView::purpose, ConsentView::given)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CALL", true),
                        org.assertj.core.groups.Tuple.tuple("SMS", false));
        assertThat(people.asOwner(() -> people.get(Consents.class)
                        .history(survivor, new PageRequest("10", null))
                        .items()))
                .hasSize(3);
        assertThat(kept(survivor)).isEqualTo("5");
        assertThat(people.asOwner(() -> people.get(MemberTags.class)
                        .counts(Permission.MEMBERS_READ)
                        .values()))
                .containsOnly(1);
    }

    private String kept(long member) {
        return people.asOwner(() -> people.get(KeptGoodsTable.class).of(member)).stream()
                .map(goods -> goods.quantity().toPlainString())
                .findFirst()
                .orElse("0");
    }

    @Test
    void whatCameBetweenGoesToWhomItBelongs() {
        dress();
        long merge = world.merge(merged, survivor);
        world.record(MergingWorld.byCard("R3", "K2", "2024-05-11T04:00:00Z", "30.00"));
        world.record(MergingWorld.byCard("R4", "K1", "2024-05-11T05:00:00Z", "40.00"));
        world.refund("B3", "R3", "2024-05-12T04:00:00Z", "5.00");
        tag(survivor, "新品");
        people.asOwner(
                () -> people.get(KeptGoods.class).pickUp(survivor, new PickUp("S1", "P1", new BigDecimal("4"), null)));

        world.undo(survivor, merge);

        assertThat(memberOf("R3")).isEqualTo(merged);
        assertThat(memberOf("R4")).isEqualTo(survivor);
        assertThat(view(survivor).tags()).containsExactlyInAnyOrder("圆脸", "常客", "新品");
        assertThat(kept(merged)).isEqualTo("1");
        assertThat(kept(survivor)).isEqualTo("0");
        assertThat(purchasesOf(merged)).isEqualTo(2);
    }

    @Test
    void cardPhoneAndIdOfTheOtherBringPurchasesToTheSurvivorAndRepeatingThemIsNothingNew() {
        world.merge(merged, survivor);

        world.record(MergingWorld.byCard("R3", "K2", "2024-05-11T04:00:00Z", "30.00"));
        world.record(
                MergingWorld.draft("R4", null, Profiled.member("K2").phone(), null, "2024-05-11T05:00:00Z", "30.00"));
        world.record(MergingWorld.draft("R5", null, null, Ids.text(merged), "2024-05-11T06:00:00Z", "30.00"));

        assertThat(List.of(memberOf("R3"), memberOf("R4"), memberOf("R5"))).containsOnly(survivor);
        assertThat(world.record(MergingWorld.byCard("R2", "K2", "2024-04-10T04:00:00Z", "50.00")))
                .isInstanceOfSatisfying(Outcome.Accepted.class, known -> assertThat(known.isNew())
                        .isFalse());
        assertThatThrownBy(() -> people.member(people.aMember("K2", null))).isInstanceOf(Refusal.class);
    }

    @Test
    void whomTheOthersCardAndTheOwnNameBringIsListedOnce() {
        NewMember named = people.aMember("K7", null);
        long found = people.member(
                new NewMember("K7", "K2先生", named.phone(), null, null, null, named.cardIssuedOn(), "S1", null, null));

        world.merge(merged, found);

        assertThat(find("K2")).containsExactly("K7");
    }

    @Test
    void aSurvivorWithoutConsultantGetsTheOthersAndLosesItWhenUndone() {
        long alone = people.member("K4", null);
        long bound = people.member("K5", "C2");

        long merge = world.merge(bound, alone);
        assertThat(view(alone).consultantCode()).isEqualTo("C2");
        world.undo(alone, merge);

        assertThat(view(alone).consultantCode()).isNull();
        assertThat(view(bound).consultantCode()).isEqualTo("C2");
    }

    @Test
    void aMergeIsUndoneOnceAndNotAfterThirtyDays() {
        long merge = world.merge(merged, survivor);
        people.clock().goOn(Duration.ofDays(30).minusSeconds(1));
        world.undo(survivor, merge);
        assertThatThrownBy(() -> world.undo(survivor, merge)).hasMessage("This was undone before.");

        long again = world.merge(merged, survivor);
        people.clock().goOn(Duration.ofDays(30));
        assertThatThrownBy(() -> world.undo(survivor, again))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(MemberError.MERGE_NOT_UNDOABLE));
    }
}
