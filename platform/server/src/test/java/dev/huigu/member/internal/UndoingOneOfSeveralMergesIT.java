package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.member.Gender;
import dev.huigu.member.MemberFieldType;
import dev.huigu.member.MemberTags;
import dev.huigu.member.MemberView;
import dev.huigu.member.NewMember;
import dev.huigu.tag.internal.Choice;
import dev.huigu.tag.internal.NewTag;
import dev.huigu.tag.internal.NewTagGroup;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of several members who became one, one turns out to be somebody else: what the others have, the survivor has on. */
class UndoingOneOfSeveralMergesIT {
    private final MergingWorld world = new MergingWorld();
    private final People people = world.people;

    @BeforeEach
    void define() {
        people.asOwner(() -> {
            people.get(TagGroups.class).create(new NewTagGroup("face", "脸型", Choice.SINGLE, null));
            List.of("圆脸", "长脸")
                    .forEach(tag -> people.get(TagDefinitions.class).create(new NewTag(tag, "face", null, null)));
            people.get(MemberFields.class).add(new NewMemberField("skin", "肤质", MemberFieldType.TEXT, null));
            people.get(ConsentPurposes.class).put("SMS", new ConsentText("短信", "可以发短信吗?"));
            return null;
        });
    }

    private long member(String card, String name, Gender gender, String issuedOn, String... tags) {
        NewMember plain = people.aMember(card, null);
        return people.member(new NewMember(
                card, name, plain.phone(), gender, null, null, LocalDate.parse(issuedOn), "S1", null, List.of(tags)));
    }

    private void skin(long member, String value) {
        people.asOwner(() -> {
            people.get(FieldValues.class).replace(member, Map.of("skin", value));
            return null;
        });
    }

    private void decide(long member, boolean given) {
        people.clock().goOn(Duration.ofHours(1));
        people.asOwner(() -> {
            people.get(Consents.class).decide(member, "SMS", new ConsentDecision(given, 1), "staff:owner");
            return null;
        });
    }

    private long merge(long merged, long survivor) {
        people.clock().goOn(Duration.ofHours(1));
        return world.merge(merged, survivor);
    }

    private MemberView view(long id) {
        return people.asOwner(() -> people.get(MemberViews.class)
                .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(id)))
                .orElseThrow()
                .view());
    }

    private Map<String, String> fields(long member) {
        return people.asOwner(
                () -> people.get(FieldValues.class).of(List.of(member)).getOrDefault(member, Map.of()));
    }

    private List<String> found(String q) {
        return people
                .asOwner(() -> people.get(MemberList.class)
                        .find(new MemberQuery(q, null, null, null), new PageRequest("10", null)))
                .items()
                .stream()
                .map(MemberView::cardNumber)
                .toList();
    }

    private boolean consents(long member) {
        return people.asOwner(() -> people.get(Consents.class).of(member)).stream()
                .anyMatch(ConsentView::given);
    }

    @Test
    void whatAnotherBringsAsWellStaysUntilThatIsUndoneToo() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long first = member("K1", "张三", Gender.FEMALE, "2020-05-01", "VIP");
        long second = member("K2", "张三", Gender.FEMALE, "2020-05-01", "VIP");
        skin(first, "dry");
        skin(second, "dry");
        Map<String, List<String>> before = world.tables();
        long firstMerge = merge(first, survivor);
        long secondMerge = merge(second, survivor);

        world.undo(survivor, firstMerge);

        assertThat(view(survivor).gender()).isEqualTo(Gender.FEMALE);
        assertThat(view(survivor).tags()).containsExactly("VIP");
        assertThat(fields(survivor)).containsExactly(Map.entry("skin", "dry"));
        assertThat(found("张三")).containsExactlyInAnyOrder("K0", "K1");

        world.undo(survivor, secondMerge);
        assertThat(world.tables()).isEqualTo(before);
    }

    @Test
    void whatTheUndoneOneWasPreferredToComesOver() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long first = member("K1", "张三", Gender.FEMALE, "2020-05-01", "圆脸");
        long second = member("K2", "李四", Gender.MALE, "2020-05-01", "长脸");
        skin(first, "dry");
        skin(second, "oily");
        Map<String, List<String>> before = world.tables();
        long firstMerge = merge(first, survivor);
        long secondMerge = merge(second, survivor);

        world.undo(survivor, firstMerge);

        assertThat(view(survivor).gender()).isEqualTo(Gender.MALE);
        assertThat(view(survivor).tags()).containsExactly("长脸");
        assertThat(fields(survivor)).containsExactly(Map.entry("skin", "oily"));

        world.undo(survivor, secondMerge);
        assertThat(world.tables()).isEqualTo(before);
    }

    @Test
    void whatWasTakenOffByHandDoesNotComeBack() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long first = member("K1", "张三", null, "2020-05-01", "VIP");
        long second = member("K2", "李四", null, "2020-05-01", "VIP");
        long firstMerge = merge(first, survivor);
        merge(second, survivor);
        people.asOwner(() -> people.get(MemberTags.class)
                .retag(Ids.text(survivor), List.of(), List.of("VIP"), Permission.MEMBERS_CHANGE));

        world.undo(survivor, firstMerge);

        assertThat(view(survivor).tags()).isEmpty();
    }

    @Test
    void theDateOfIssueIsTheEarliestOfThoseWhoStay() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long first = member("K1", "张三", null, "2019-01-01");
        long second = member("K2", "李四", null, "2018-01-01");
        long firstMerge = merge(first, survivor);
        long secondMerge = merge(second, survivor);

        world.undo(survivor, firstMerge);
        assertThat(view(survivor).cardIssuedOn()).isEqualTo("2018-01-01");
        world.undo(survivor, secondMerge);
        assertThat(view(survivor).cardIssuedOn()).isEqualTo("2020-05-01");
    }

    @Test
    void theDateOfIssueOfTwoAlikeStaysWithEitherOfThem() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long first = member("K1", "张三", null, "2019-01-01");
        long second = member("K2", "李四", null, "2019-01-01");
        long firstMerge = merge(first, survivor);
        long secondMerge = merge(second, survivor);

        world.undo(survivor, firstMerge);
        assertThat(view(survivor).cardIssuedOn()).isEqualTo("2019-01-01");
        world.undo(survivor, secondMerge);
        assertThat(view(survivor).cardIssuedOn()).isEqualTo("2020-05-01");
    }

    @Test
    void consentThatWasRenewedIsNotOverruledByAnOlderNo() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long older = member("K1", "张三", null, "2020-05-01");
        long newer = member("K2", "李四", null, "2020-05-01");
        decide(older, false);
        merge(older, survivor);
        decide(survivor, true);
        decide(newer, false);
        long newerMerge = merge(newer, survivor);
        assertThat(consents(survivor)).isFalse();

        world.undo(survivor, newerMerge);

        assertThat(consents(survivor)).isTrue();
    }

    @Test
    void consentThatAnotherWithholdsAsWellStaysWithheldUntilThatIsUndoneToo() {
        long survivor = member("K0", "王芳", null, "2020-05-01");
        long second = member("K2", "李四", null, "2020-05-01");
        long first = member("K1", "张三", null, "2020-05-01");
        decide(survivor, true);
        decide(second, false);
        decide(first, false);
        long firstMerge = merge(first, survivor);
        long secondMerge = merge(second, survivor);

        world.undo(survivor, firstMerge);
        assertThat(consents(survivor)).isFalse();
        world.undo(survivor, secondMerge);
        assertThat(consents(survivor)).isTrue();
    }
}
