package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.AutomaticTags.Carriers;
import dev.huigu.member.MemberView;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tag that goes by a segment together with what else a list is asked for, however many carry it. */
class FindingWhoCarriesAnAutomaticTagIT {
    private static final int MEMBERS = 1_200;
    private static final List<String> SURNAMES = List.of("王", "万", "李");

    private final People people = new People();

    @BeforeEach
    void register() {
        people.consultant("C1");
        List<NewMember> members = IntStream.range(0, MEMBERS)
                .mapToObj(number -> named(
                        SURNAMES.get(number % 3) + number,
                        people.aMember("K" + number, number % 10 == 0 ? "C1" : null)))
                .toList();
        people.asOwner(() -> people.get(Members.class).createAll(members, "staff:owner"));
    }

    private static NewMember named(String name, NewMember member) {
        return new NewMember(
                member.cardNumber(),
                name,
                member.phone(),
                null,
                null,
                null,
                member.cardIssuedOn(),
                member.storeCode(),
                member.consultantCode(),
                null);
    }

    private List<MemberView> all(MemberList list, MemberQuery query, String limit) {
        List<MemberView> found = new ArrayList<>();
        String next = null;
        do {
            PageRequest request = new PageRequest(limit, next);
            var page = people.asOwner(() -> list.find(query, request));
            found.addAll(page.items());
            next = page.nextCursor();
        } while (next != null);
        return found;
    }

    private List<String> cards(MemberList list, String q, String consultant, String limit) {
        return all(list, new MemberQuery(q, consultant, null, null), limit).stream()
                .map(MemberView::cardNumber)
                .toList();
    }

    /** Every so manieth member carries the tag. */
    private static boolean carries(String card, int every) {
        return Integer.parseInt(card.substring(1)) % every == 0;
    }

    private MemberList listOfCarriers(int every) {
        long[] ids = all(people.get(MemberList.class), new MemberQuery(null, null, null, null), "500").stream()
                .filter(member -> carries(member.cardNumber(), every))
                .mapToLong(member -> Ids.find(member.id()).orElseThrow())
                .sorted()
                .toArray();
        MemberFilter filter = people.get(MemberFilter.class);
        return new MemberList(
                people.get(TenantContext.class),
                people.get(Caller.class),
                people.get(MemberRows.class),
                new MemberFilter(people.get(TenantContext.class), null) {
                    @Override
                    Wanted of(MemberQuery query) {
                        return new Wanted(filter.of(query).rows(), Optional.of(new SomeCarriers(ids)));
                    }
                },
                people.get(MemberLookup.class),
                people.get(MemberViews.class));
    }

    private record SomeCarriers(long[] ids) implements Carriers {
        @Override
        public List<Long> before(long id, int most) {
            return IntStream.rangeClosed(1, ids.length)
                    .mapToObj(fromTheEnd -> ids[ids.length - fromTheEnd])
                    .filter(each -> each < id)
                    .limit(most)
                    .toList();
        }
    }

    /** 1,200, 600, 400 and 12 carriers, by a search that finds 800, one that finds 40 and one that finds one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void aSearchFindsTheSameAsAmongAllInTheSameOrderPageByPage(int every) {
        MemberList carriers = listOfCarriers(every);
        MemberList everybody = people.get(MemberList.class);
        for (String q : List.of("w", "王11", "K600")) {
            List<String> expected = cards(everybody, q, null, "500").stream()
                    .filter(card -> carries(card, every))
                    .toList();

            assertThat(cards(carriers, q, null, "17")).as(q).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aSearchAmongThoseOfAConsultantFindsTheCarriers(int every) {
        Set<String> expected = IntStream.range(0, MEMBERS)
                .filter(number -> number % 10 == 0 && number % 3 != 2 && number % every == 0)
                .mapToObj(number -> "K" + number)
                .collect(Collectors.toSet());

        assertThat(cards(listOfCarriers(every), "w", "C1", "7")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void withoutASearchThePagesAreTheCarriersNewestFirst() {
        List<String> expected = cards(people.get(MemberList.class), null, null, "500").stream()
                .filter(card -> carries(card, 2))
                .toList();

        assertThat(cards(listOfCarriers(2), null, null, "77")).isEqualTo(expected);
    }
}
