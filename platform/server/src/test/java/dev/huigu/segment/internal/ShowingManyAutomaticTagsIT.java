package dev.huigu.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberTags;
import dev.huigu.member.MemberView;
import dev.huigu.testing.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members carry by segments is found in a number of statements that grows neither with the tags nor the members. */
class ShowingManyAutomaticTagsIT {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);
    private static final List<String> CRITERIA = List.of(
            "{'storeCode': 'S1'}",
            "{'storeCode': 'S2'}",
            "{'consultantCode': 'C1'}",
            "{'consultantCode': 'C2'}",
            "{'consultantCode': null}",
            "{'tag': {'anyOf': ['圆脸', '方脸']}}",
            "{'tag': {'noneOf': ['长发']}}",
            "{'purchased': {'withinDays': 30, 'products': ['P1']}}",
            "{'notPurchased': {'withinDays': 30, 'products': ['P2', 'P3']}}",
            "{'notPurchased': {'withinDays': 30, 'categories': ['A']}}",
            "{'purchased': {'withinDays': 30, 'categories': ['B']}}",
            "{'notPurchased': {'withinDays': 30, 'brands': ['X']}}",
            "{'purchased': {'withinDays': 30, 'brands': ['Y']}}",
            "{'depletion': {'productCode': 'P1', 'fromDays': 0, 'toDays': 7}}",
            "{'not': {'depletion': {'productCode': 'P2', 'fromDays': 0, 'toDays': 7}}}",
            "{'gender': 'FEMALE'}",
            "{'portrait': 'LOST'}",
            "{'portrait': 'NEW'}",
            "{'gender': 'MALE'}");

    private final SegmentWorld world = new SegmentWorld(ZoneId.of("Asia/Shanghai"));
    private List<Long> members;

    @BeforeEach
    void register() {
        world.standOn(TODAY);
        List<String> cards =
                IntStream.range(0, 50).mapToObj(number -> "K" + number).toList();
        cards.forEach(
                card -> world.join(new PlainMember(card, "FEMALE", null, TODAY.minusDays(300), "S1", "C1", null)));
        members = world.asOwner(() -> cards.stream().map(world::memberId).toList());
    }

    private static ObjectNode read(String criterion) {
        return (ObjectNode) Criteria.parsed(criterion.replace('\'', '"'));
    }

    /** Names what all of them name. */
    private static ObjectNode anyOfThem() {
        ObjectNode any = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = any.putArray("any");
        CRITERIA.forEach(each -> parts.add(read(each)));
        return any;
    }

    private List<MemberView> list() {
        return world.asOwner(() -> world.get(MemberLists.class).of(members));
    }

    private int statementsOfAList() {
        return TestDatabase.get().statementsOf(this::list);
    }

    private int statementsOfCounts() {
        return TestDatabase.get()
                .statementsOf(
                        () -> world.asOwner(() -> world.get(MemberTags.class).counts(Permission.MEMBERS_READ)));
    }

    @Test
    void twentyTakeAsManyStatementsAsOne() {
        world.automaticTag("T", anyOfThem());
        int ofAList = statementsOfAList();
        int ofCounts = statementsOfCounts();

        IntStream.range(0, CRITERIA.size())
                .forEach(number -> world.automaticTag("T" + number, read(CRITERIA.get(number))));

        assertThat(statementsOfAList()).isEqualTo(ofAList);
        assertThat(statementsOfCounts()).isLessThanOrEqualTo(ofCounts);
        assertThat(list())
                .extracting(MemberView::automaticTags)
                .containsOnly(List.of("T", "T0", "T11", "T14", "T15", "T16", "T2", "T6", "T8", "T9"));
    }

    @Test
    void tenThatGoByOtherTagsTakeAsManyAsOneThatDoes() {
        goesByATag(0);
        int ofAList = statementsOfAList();

        IntStream.range(1, 10).forEach(this::goesByATag);

        assertThat(statementsOfAList()).isEqualTo(ofAList);
        assertThat(list().get(0).automaticTags()).hasSize(20);
    }

    private void goesByATag(int number) {
        world.automaticTag("A" + number, read("{'gender': 'FEMALE'}"));
        world.automaticTag("B" + number, read("{'tag': {'anyOf': ['A%d']}}".formatted(number)));
    }
}
