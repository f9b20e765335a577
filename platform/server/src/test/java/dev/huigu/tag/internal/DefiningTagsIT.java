package dev.huigu.tag.internal;

import static dev.huigu.tag.internal.TagWorld.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.member.MemberPair;
import dev.huigu.member.MemberTags;
import dev.huigu.member.internal.Merges;
import dev.huigu.tag.TagError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefiningTagsIT {
    private final TagWorld world = new TagWorld();

    private List<TagGroupView> groups() {
        return world.people
                .asOwner(() -> world.people.get(TagViews.class).groups(new PageRequest()))
                .items();
    }

    private List<String> tags(TagGroupView group) {
        return group.tags().stream().map(TagView::name).toList();
    }

    private Map<Long, Integer> counts() {
        return world.people.asOwner(() -> world.people.get(MemberTags.class).counts(Permission.MEMBERS_READ));
    }

    @Test
    void groupsStandInTheBrandsOrderWithTheirTags() {
        world.group("face", Choice.SINGLE, "长脸", "圆脸");
        world.group("body", Choice.MULTIPLE);
        world.changeGroup("body", group -> new TagGroupChange("体型", group.choice(), 0));
        world.changeGroup("face", group -> new TagGroupChange("脸型", group.choice(), 1));

        assertThat(groups()).extracting(TagGroupView::name).containsExactly("体型", "脸型");
        assertThat(tags(groups().get(1))).containsExactly("圆脸", "长脸");
    }

    @Test
    void codesAndNamesAreTakenOnce() {
        world.group("face", Choice.SINGLE, "圆脸");

        assertRefused(() -> world.group("face", Choice.SINGLE), TagError.TAG_GROUP_CODE_TAKEN);
        assertRefused(() -> world.tag("圆脸", null), TagError.TAG_NAME_TAKEN);
        assertRefused(() -> world.tag("长脸", "no-group"), CommonError.UNKNOWN_REFERENCE);
        long other = world.tag("长脸", null);
        assertRefused(() -> world.renameTag(other, "圆脸"), TagError.TAG_NAME_TAKEN);
    }

    @Test
    void theTagsOfADeletedGroupStayWithTheirMembersAndExcludeEachOtherNoMore() {
        world.group("face", Choice.SINGLE, "圆脸", "长脸");
        long member = world.members(1).get(0);
        world.tag(List.of(member), List.of("圆脸"), null);

        world.deleteGroup("face");

        world.tag(List.of(member), List.of("长脸"), null);
        assertThat(groups()).isEmpty();
        assertThat(world.tagsOf(member)).containsExactlyInAnyOrder("圆脸", "长脸");
        assertRefused(() -> world.deleteGroup("face"), CommonError.NOT_FOUND);
    }

    @Test
    void aTagThatMovesIntoAGroupOfSingleChoiceIsReplacedThereByAnother() {
        world.group("face", Choice.SINGLE, "圆脸");
        List<Long> members = world.members(2);
        world.tag(members.subList(0, 1), List.of("长脸"), null);
        world.moveTag(world.idOf("长脸"), "face");

        world.tag(members, List.of("圆脸"), null);

        assertThat(world.tagsOf(members.get(0))).containsExactly("圆脸");
    }

    @Test
    void nobodyIsLeftWithTwoTagsOfAGroupThatBecomesOfSingleChoice() {
        world.group("face", Choice.MULTIPLE, "圆脸", "长脸");
        world.group("shape", Choice.SINGLE, "方脸");
        long member = world.members(1).get(0);
        world.tag(List.of(member), List.of("圆脸", "长脸", "方脸"), null);

        assertRefused(
                () -> world.changeGroup(
                        "face", group -> new TagGroupChange(group.name(), Choice.SINGLE, group.position())),
                TagError.TAGS_CARRIED_TOGETHER);
        assertRefused(() -> world.moveTag(world.idOf("圆脸"), "shape"), TagError.TAGS_CARRIED_TOGETHER);
        world.tag(List.of(member), null, List.of("长脸"));
        world.changeGroup("face", group -> new TagGroupChange(group.name(), Choice.SINGLE, group.position()));
        world.tag(List.of(member), List.of("长脸"), null);

        assertThat(world.tagsOf(member)).containsExactlyInAnyOrder("长脸", "方脸");
    }

    @Test
    void aDeletedTagComesOffEverybodyAndARenamedOneStays() {
        List<Long> members = world.members(3);
        world.tag(members.subList(0, 2), List.of("老客", "VIP"), null);
        long regular = world.idOf("老客");

        assertThat(world.markedBy(() -> world.renameTag(regular, "常客"))).isEmpty();
        assertThat(world.tagsOf(members.get(0))).isEqualTo(Set.of("常客", "VIP"));
        assertThat(counts()).isEqualTo(Map.of(regular, 2, world.idOf("VIP"), 2));

        assertThat(world.markedBy(() -> world.deleteTag(regular))).isEqualTo(members.subList(0, 2));
        assertThat(world.tagsOf(members.get(0))).containsExactly("VIP");
        assertRefused(() -> world.deleteTag(regular), CommonError.NOT_FOUND);
    }

    @Test
    void whoWasMergedAwayDoesNotStandInTheWay() {
        world.group("face", Choice.MULTIPLE, "圆脸", "长脸");
        world.group("shape", Choice.SINGLE, "方脸");
        List<Long> members = world.members(2);
        world.tag(members.subList(0, 1), List.of("圆脸", "长脸", "方脸"), null);
        world.people.asOwner(() ->
                world.people.get(Merges.class).merge(new MemberPair(members.get(1), members.get(0)), "same person"));
        world.tag(members.subList(1, 2), null, List.of("长脸", "方脸"));

        world.changeGroup("face", group -> new TagGroupChange(group.name(), Choice.SINGLE, group.position()));
        assertThat(world.tagsOf(members.get(0))).hasSize(2).contains("方脸");
        assertThat(world.tagsOf(members.get(1))).containsExactly("圆脸");

        world.moveTag(world.idOf("圆脸"), "shape");
        assertThat(world.tagsOf(members.get(0))).contains("方脸").doesNotContain("圆脸");
        assertThat(world.tagsOf(members.get(1))).containsExactly("圆脸");
        long square = world.idOf("方脸");
        assertThat(world.people.<Integer>asOwner(
                        () -> world.people.get(CarriedTags.class).count(square)))
                .isZero();
    }
}
