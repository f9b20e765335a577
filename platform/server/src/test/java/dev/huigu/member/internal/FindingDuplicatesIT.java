package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.member.IdNumber;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberPair;
import dev.huigu.member.MemberView;
import dev.huigu.member.NewMember;
import dev.huigu.testing.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FindingDuplicatesIT {
    private static final String PASSPORT = "E12345678";

    private final People people = new People();
    private final AtomicInteger phones = new AtomicInteger(20_000_000);

    private long member(String card, String name, String birthday, String idNumber) {
        return people.member(new NewMember(
                card,
                name,
                Phone.of("139" + phones.incrementAndGet()),
                null,
                birthday,
                null,
                LocalDate.of(2020, 1, 1),
                "S1",
                null,
                null,
                null,
                null,
                null,
                idNumber == null ? null : IdNumber.of(idNumber),
                null,
                null,
                null,
                null));
    }

    private Page<DuplicateView> page(int limit, String cursor) {
        return people.asOwner(
                () -> people.get(Duplicates.class).find(new PageRequest(Integer.toString(limit), cursor)));
    }

    /** Reason and cards of each, read page by page. */
    private List<String> found(int limit) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<DuplicateView> page = page(limit, cursor);
            page.items()
                    .forEach(duplicate -> found.add(duplicate.reason() + " "
                            + duplicate.members().stream()
                                    .map(MemberView::cardNumber)
                                    .toList()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }

    private void dismiss(long... members) {
        List<String> ids = java.util.Arrays.stream(members).mapToObj(Ids::text).toList();
        people.asOwner(() -> {
            people.get(Dismissals.class)
                    .dismiss(
                            people.get(MemberDirectory.class).mustReachAll(ids, Permission.MEMBERS_MERGE, "memberIds"));
            return null;
        });
    }

    @Test
    void membersWithTheSameIdNumberOrNameAndBirthdayMayBeOnePerson() {
        member("K1", "张三", "1990-05-06", PASSPORT);
        member("K2", "张三丰", null, PASSPORT);
        member("K3", "Anna  Li", "1991-01-01", null);
        member("K4", "anna li", "1991-01-01", null);
        member("K5", "Anna Li", "1991-01-02", null);
        member("K6", "张三", null, null);

        assertThat(found(50)).containsExactly("SAME_ID_NUMBER [K1, K2]", "SAME_NAME_AND_BIRTHDAY [K3, K4]");
    }

    @Test
    void pagesFollowOneAnotherWhereverTheyAreCut() {
        for (int i = 0; i < 7; i++) {
            member("A" + i, "张三", "1990-05-0" + (1 + i / 2), "E1234567" + i / 3);
        }
        List<String> all = found(50);

        assertThat(all).hasSize(5);
        for (int limit = 1; limit < 6; limit++) {
            assertThat(found(limit)).isEqualTo(all);
        }
    }

    @Test
    void whoIsSaidToBeSomebodyElseIsNotNamedAnyMore() {
        long one = member("K1", "张三", "1990-05-06", null);
        long two = member("K2", "张三", "1990-05-06", null);
        dismiss(one, two);
        assertThat(found(50)).isEmpty();

        long three = member("K3", "张三", "1990-05-06", null);
        assertThat(found(50)).containsExactly("SAME_NAME_AND_BIRTHDAY [K1, K2, K3]");
        dismiss(three, one);
        assertThat(found(50)).containsExactly("SAME_NAME_AND_BIRTHDAY [K2, K3]");
    }

    @Test
    void whoWasMergedIsADuplicateNoMore() {
        long one = member("K1", "张三", "1990-05-06", null);
        long two = member("K2", "张三", "1990-05-06", null);

        people.asOwner(() -> people.get(Merges.class).merge(new MemberPair(one, two), "same person"));

        assertThat(found(50)).isEmpty();
    }

    @Test
    void ofThousandsWhoLookAlikeWhoeverMayBeOneOfTheOthersIsLeft() {
        List<Long> group = LongStream.rangeClosed(1, 30_000).boxed().toList();

        assertThat(Duplicates.left(group, Set.of(new Dismissals.Pair(1, 2)))).isEqualTo(group);
    }
}
