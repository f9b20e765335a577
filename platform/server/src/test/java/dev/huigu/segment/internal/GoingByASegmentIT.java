package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.AutomaticTags.Carriers;
import dev.huigu.member.AutomaticTags.Wanted;
import dev.huigu.member.MemberError;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberTags;
import dev.huigu.member.MemberView;
import dev.huigu.segment.SegmentError;
import dev.huigu.segment.internal.PlainMember.Line;
import dev.huigu.segment.internal.PlainMember.Purchase;
import dev.huigu.store.Stores;
import dev.huigu.tag.TagError;
import dev.huigu.tag.internal.Choice;
import dev.huigu.tag.internal.NewTag;
import dev.huigu.tag.internal.NewTagGroup;
import dev.huigu.tag.internal.SegmentOfTag.CarriersByHand;
import dev.huigu.tag.internal.TagChange;
import dev.huigu.tag.internal.TagDefinitions;
import dev.huigu.tag.internal.TagGroups;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Automatic tags: who is in the segment carries the tag, nobody else, and at once. */
class GoingByASegmentIT {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);
    private static final String RFM_CLASS = "IMPORTANT_VALUE";

    private final SegmentWorld world = new SegmentWorld(ZoneId.of("Asia/Shanghai"));
    private int purchases;

    @BeforeEach
    void standOnTheDay() {
        world.standOn(TODAY);
    }

    private static ObjectNode criterion(String kind, String value) {
        return JsonNodeFactory.instance.objectNode().put(kind, value);
    }

    private static ObjectNode carrying(String tag) {
        ObjectNode criterion = JsonNodeFactory.instance.objectNode();
        criterion.putObject("tag").putArray("anyOf").add(tag);
        return criterion;
    }

    private PlainMember join(String card, String store) {
        PlainMember member = new PlainMember(card, "FEMALE", null, TODAY.minusDays(60), store, null, null);
        world.join(member);
        return member;
    }

    private void buy(PlainMember member) {
        purchases++;
        Purchase purchase =
                new Purchase("N" + purchases, TODAY, List.of(new Line("P1", BigDecimal.ONE, new BigDecimal("50.00"))));
        world.buy(
                member,
                purchase,
                TODAY.atTime(11, 0).atZone(world.tenant.zone()).toInstant());
    }

    private MemberView view(PlainMember member) {
        return world.asOwner(() -> world.get(MemberLists.class)
                .of(List.of(world.memberId(member.card)))
                .get(0));
    }

    private List<String> automaticTags(PlainMember member) {
        return view(member).automaticTags();
    }

    private void makeAutomatic(long tag, String segment, CarriersByHand carriers) {
        world.asOwner(() -> {
            world.get(TagDefinitions.class)
                    .change(
                            tag,
                            null,
                            carriers,
                            stored -> new TagChange(stored.name(), stored.groupCode(), stored.position(), segment));
            return null;
        });
    }

    private long handTag(String name) {
        return world.asOwner(() -> world.get(TagDefinitions.class).create(new NewTag(name, null, null, null)));
    }

    private void tag(PlainMember member, List<String> add, List<String> remove) {
        world.asOwner(() -> world.get(MemberTags.class)
                .retag(Ids.text(world.memberId(member.card)), add, remove, Permission.MEMBERS_CHANGE));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }

    @Test
    void aPurchaseChangesTheTagsInTheNextAnswer() {
        PlainMember member = join("K1", "S1");
        world.automaticTag("一购", criterion("portrait", "ONE_TIME"));
        tag(member, List.of("圆脸"), List.of());
        assertThat(view(member).tags()).containsExactly("圆脸");

        buy(member);
        assertThat(view(member).tags()).containsExactly("圆脸", "一购");
        assertThat(automaticTags(member)).containsExactly("一购");

        buy(member);
        assertThat(automaticTags(member)).isEmpty();
    }

    @Test
    void theCarriersAreThoseWhomTheCallerReaches() {
        PlainMember here = join("K1", "S1");
        PlainMember there = join("K2", "S2");
        long tag = world.automaticTag("女士", criterion("gender", "FEMALE"));
        long store = world.asOwner(
                () -> world.get(Stores.class).getByCode("S2", "storeCode").id());
        Identity manager = new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), store, null);
        long hereId = world.asOwner(() -> world.memberId(here.card));
        long thereId = world.asOwner(() -> world.memberId(there.card));

        assertThat(world.asOwner(() -> carriers(null, null).before(Long.MAX_VALUE, 1)))
                .containsExactly(thereId);
        assertThat(world.asOwner(() -> carriers(null, null).ids())).containsExactly(hereId, thereId);
        assertThat(world.as(manager, () -> carriers(null, null).ids())).containsExactly(thereId);
        assertThat(world.asOwner(() -> world.get(MemberTags.class).counts(Permission.MEMBERS_READ)))
                .isEqualTo(Map.of(tag, 2));
        assertThat(world.as(manager, () -> world.get(MemberTags.class).counts(Permission.MEMBERS_READ)))
                .isEqualTo(Map.of(tag, 1));
        assertThat(world.asOwner(() ->
                        world.get(TagsBySegment.class).carriers(new Wanted("圆脸", null, null), Permission.MEMBERS_READ)))
                .as("a tag put on by hand")
                .isEmpty();
    }

    private Carriers carriers(String consultant, String store) {
        return world.get(TagsBySegment.class)
                .carriers(new Wanted("女士", consultant, store), Permission.MEMBERS_READ)
                .orElseThrow();
    }

    @Test
    void theCarriersOfAConsultantOrAStoreAreTakenFromAmongAllInMemory() {
        PlainMember bound = new PlainMember("K1", "FEMALE", null, TODAY, "S1", "C1", null);
        world.join(bound);
        PlainMember other = join("K2", "S2");
        world.automaticTag("女士", criterion("gender", "FEMALE"));
        long boundId = world.asOwner(() -> world.memberId(bound.card));
        long otherId = world.asOwner(() -> world.memberId(other.card));

        assertThat(world.asOwner(() -> carriers("C1", null).ids())).containsExactly(boundId);
        assertThat(world.asOwner(() -> carriers(null, "S2").before(Long.MAX_VALUE, 9)))
                .containsExactly(otherId);
        assertThat(world.asOwner(() -> carriers("C1", "S2").ids())).isEmpty();
        assertThat(world.asOwner(() -> carriers(null, "S9").ids()))
                .as("a store that is not there")
                .isEmpty();
    }

    @Test
    void nobodyPutsOneOnOrTakesItOff() {
        PlainMember member = join("K1", "S1");
        world.automaticTag("女士", criterion("gender", "FEMALE"));

        assertRefused(MemberError.TAG_IS_AUTOMATIC, () -> tag(member, List.of("女士"), List.of()));
        assertRefused(MemberError.TAG_IS_AUTOMATIC, () -> tag(member, List.of(), List.of("女士")));
        PlainMember next = new PlainMember("K2", "MALE", null, TODAY, "S1", null, null);
        next.tags.add("女士");
        assertRefused(MemberError.TAG_IS_AUTOMATIC, () -> world.join(next));
    }

    @Test
    void aTagThatIsCarriedByHandBecomesAutomaticOnlyIfItMayBeTakenOff() {
        PlainMember member = join("K1", "S1");
        long tag = handTag("男士");
        tag(member, List.of("男士"), List.of());
        String segment = world.save("男士们", criterion("gender", "MALE"));

        assertThatThrownBy(() -> makeAutomatic(tag, segment, CarriersByHand.STAY))
                .hasMessage(
                        "1 members carry the tag by hand, and would lose it. Send takeOff=true to take it off them.")
                .extracting(refusal -> ((Refusal) refusal).code())
                .isEqualTo(TagError.TAG_CARRIED_BY_HAND);
        assertThat(view(member).tags()).containsExactly("男士");

        makeAutomatic(tag, segment, CarriersByHand.ARE_TAKEN_OFF);
        assertThat(view(member).tags()).isEmpty();

        makeAutomatic(tag, null, CarriersByHand.STAY);
        tag(member, List.of("男士"), List.of());
        assertThat(view(member).automaticTags()).isEmpty();
        assertThat(view(member).tags()).containsExactly("男士");
    }

    @Test
    void aTagDoesNotGoByItselfNorByWhatIsNotThere() {
        long tag = handTag("甲");
        String asksForIt = world.save("有甲", carrying("甲"));
        world.automaticTag("乙", carrying("甲"));
        String asksForTheOther = world.save("有乙", carrying("乙"));

        assertRefused(SegmentError.CIRCULAR_TAG, () -> makeAutomatic(tag, asksForIt, CarriersByHand.STAY));
        assertRefused(SegmentError.CIRCULAR_TAG, () -> makeAutomatic(tag, asksForTheOther, CarriersByHand.STAY));
        assertThatThrownBy(() -> makeAutomatic(tag, "0000000000001", CarriersByHand.STAY))
                .hasMessage("There is no segment with id 0000000000001.");
    }

    @Test
    void aGroupOfSingleChoiceTakesNone() {
        String segment = world.save("女士们", criterion("gender", "FEMALE"));
        world.asOwner(() -> {
            TagGroups groups = world.get(TagGroups.class);
            groups.create(new NewTagGroup("face", "脸型", Choice.SINGLE, null));
            groups.create(new NewTagGroup("mood", "气质", Choice.MULTIPLE, null));
            return null;
        });
        TagDefinitions tags = world.get(TagDefinitions.class);

        assertRefused(
                TagError.AUTOMATIC_IN_SINGLE_CHOICE,
                () -> world.asOwner(() -> tags.create(new NewTag("女士", "face", null, segment))));
        world.asOwner(() -> tags.create(new NewTag("女士", "mood", null, segment)));
        assertThat(automaticTags(join("K1", "S1"))).containsExactly("女士");
    }

    /** Only the means of RFM need everybody: who is shown while they are not in memory is shown without such a tag. */
    @Test
    void nobodyWaitsForTheMembersToBeReadIntoMemory() {
        PlainMember member = join("K1", "S1");
        buy(member);
        world.automaticTag("重要价值", criterion("rfm", RFM_CLASS));
        world.automaticTag("一购", criterion("portrait", "ONE_TIME"));

        assertThat(automaticTags(member)).containsExactly("一购");

        assertThat(world.find(criterion("rfm", RFM_CLASS))).containsExactly("K1");
        assertThat(automaticTags(member)).containsExactly("一购", "重要价值");
    }

    /** What is shown of members within the transaction that changes them must not be seen by others. */
    @Test
    void whatIsRolledBackHasChangedNobodyInMemory() {
        PlainMember member = join("K1", "S1");
        buy(member);
        world.automaticTag("重要价值", criterion("rfm", RFM_CLASS));
        assertThat(world.find(criterion("portrait", "ONE_TIME"))).containsExactly("K1");

        assertThatThrownBy(() -> world.asOwner(() -> {
                    long id = world.memberId(member.card);
                    world.tagNow(id, "圆脸");
                    assertThat(world.get(TagsBySegment.class).of(List.of(id)).get(id))
                            .containsExactly("重要价值");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(world.find(carrying("圆脸"))).isEmpty();
    }
}
