package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberTags;
import dev.huigu.member.MemberView;
import dev.huigu.member.NewMember;
import dev.huigu.tag.internal.Choice;
import dev.huigu.tag.internal.NewTag;
import dev.huigu.tag.internal.NewTagGroup;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.People;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaggingAMemberIT {
    private final People people = new People();
    private long member;

    @BeforeEach
    void open() {
        people.asOwner(() -> {
            people.get(TagGroups.class).create(new NewTagGroup("face", "脸型", Choice.SINGLE, null));
            List.of("圆脸", "长脸", "方脸")
                    .forEach(tag -> people.get(TagDefinitions.class).create(new NewTag(tag, "face", null, null)));
            return null;
        });
        member = people.member("K1", null);
    }

    private MemberView tag(Identity caller, List<String> add, List<String> remove) {
        return people.as(caller, () -> {
            people.get(MemberTags.class).retag(Ids.text(member), add, remove, Permission.MEMBERS_CHANGE);
            return people.get(MemberViews.class)
                    .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.ID.eq(member)))
                    .orElseThrow()
                    .view();
        });
    }

    private MemberView tag(List<String> add, List<String> remove) {
        return tag(new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null), add, remove);
    }

    private static UnaryOperator<MemberChange> to(List<String> tags) {
        return stored -> new MergePatch(InputValidation.validator())
                .apply(Json.MAPPER.createObjectNode().set("tags", Json.MAPPER.valueToTree(tags)), stored);
    }

    private NewMember tagged(String... tags) {
        NewMember plain = people.aMember("K2", null);
        return new NewMember(
                "K2", plain.name(), plain.phone(), null, null, null, null, plain.storeCode(), null, List.of(tags));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void tagsThatAreNotNamedStay() {
        tag(List.of("老客", "圆脸"), null);

        assertThat(tag(List.of("VIP"), List.of("老客")).tags()).containsExactlyInAnyOrder("VIP", "圆脸");
    }

    @Test
    void anotherTagOfAGroupOfSingleChoiceReplacesTheFirst() {
        tag(List.of("老客", "圆脸"), null);

        assertThat(tag(List.of("长脸"), null).tags()).containsExactlyInAnyOrder("老客", "长脸");
        assertRefused(() -> tag(List.of("圆脸", "方脸"), null), MemberError.TAGS_EXCLUDE_EACH_OTHER);
    }

    @Test
    void aChangeOfTheMemberThatNamesBothKeepsTheNewOne() {
        tag(List.of("圆脸"), null);

        people.asOwner(
                () -> people.get(MemberChanges.class).change(Ids.text(member), "*", to(List.of("圆脸", "长脸", "VIP"))));

        assertThat(tag(null, List.of("VIP")).tags()).containsExactly("长脸");
        assertRefused(
                () -> people.asOwner(
                        () -> people.get(MemberChanges.class).change(Ids.text(member), "*", to(List.of("圆脸", "方脸")))),
                MemberError.TAGS_EXCLUDE_EACH_OTHER);
    }

    @Test
    void aNewMemberCarriesOneTagOfAGroupOfSingleChoice() {
        assertRefused(() -> people.member(tagged("圆脸", "长脸")), MemberError.TAGS_EXCLUDE_EACH_OTHER);
        people.member(tagged("圆脸", "VIP"));
    }

    @Test
    void aMemberCarriesFiftyTagsAtMost() {
        tag(IntStream.range(0, 50).mapToObj(i -> "T" + i).toList(), null);

        assertRefused(() -> tag(List.of("one more"), null), MemberError.TOO_MANY_TAGS);
        List<String> tooMany = IntStream.range(0, 51).mapToObj(i -> "T" + i).toList();
        assertRefused(
                () -> people.asOwner(() -> people.get(MemberChanges.class).change(Ids.text(member), "*", to(tooMany))),
                MemberError.TOO_MANY_TAGS);
        tag(List.of("one more"), List.of("T0"));
    }

    @Test
    void aMemberOutOfReachIsNotThere() {
        Identity manager = new Identity("staff:m", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);

        assertRefused(() -> tag(manager, List.of("VIP"), null), CommonError.NOT_FOUND);
        assertThat(people.asOwner(() -> people.get(MemberTags.class).counts(Permission.MEMBERS_READ)))
                .isEmpty();
    }

    @Test
    void countsAreThoseOfTheMembersInReach() {
        tag(List.of("VIP"), null);
        Identity manager = new Identity("staff:m", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);

        assertThat(people.asOwner(() -> people.get(MemberTags.class).counts(Permission.MEMBERS_READ)))
                .containsValue(1);
        assertThat(people.as(manager, () -> people.get(MemberTags.class).counts(Permission.MEMBERS_READ)))
                .isEmpty();
    }
}
