package dev.huigu.member.internal;

import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberView;
import dev.huigu.member.internal.DuplicateGroups.Group;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members who may be one person, without those of whom somebody said that they are not. */
@Singleton
public class Duplicates {
    private static final int MOST_SHOWN = 20;
    private static final DuplicateReason[] REASONS = DuplicateReason.values();

    private final DuplicateGroups groups;
    private final Dismissals dismissals;
    private final MemberLists lists;

    @Inject
    public Duplicates(DuplicateGroups groups, Dismissals dismissals, MemberLists lists) {
        this.groups = groups;
        this.dismissals = dismissals;
        this.lists = lists;
    }

    /** By the same ID number first, then by the same name and birthday. */
    Page<DuplicateView> find(PageRequest page) {
        List<Group> found = page.after(4)
                .map(cursor -> find(
                        (int) cursor.number(0),
                        Stream.of(cursor.text(1), cursor.text(2), cursor.text(3))
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        page.fetchSize()))
                .orElseGet(() -> find(0, List.of(), page.fetchSize()));
        Map<Long, MemberView> views = views(found);
        return page.page(found, group -> view(group, views), Duplicates::cursor);
    }

    private List<Group> find(int reason, List<String> after, int size) {
        List<Group> found = new ArrayList<>();
        int each = Math.max(0, reason);
        List<String> from = each == 0 || after.size() == 3 ? after : List.of();
        while (each < REASONS.length && found.size() < size) {
            List<Group> next = groups.find(REASONS[each], from, size);
            withoutDismissed(next).limit(size - found.size()).forEach(found::add);
            boolean isAtItsEnd = next.size() < size;
            from = isAtItsEnd ? List.of() : next.get(next.size() - 1).key();
            each += isAtItsEnd ? 1 : 0;
        }
        return found;
    }

    private Stream<Group> withoutDismissed(List<Group> found) {
        Set<Dismissals.Pair> dismissed = dismissals.among(
                found.stream().flatMap(group -> group.memberIds().stream()).toList());
        return found.stream()
                .map(group -> new Group(group.reason(), group.key(), left(group.memberIds(), dismissed)))
                .filter(group -> group.memberIds().size() > 1);
    }

    /**
     * Those who may be the same as somebody else of the group: all but who is said to be another than each of the
     * others. Of thousands who look alike, few are.
     */
    static List<Long> left(List<Long> memberIds, Set<Dismissals.Pair> dismissed) {
        Set<Long> group = new HashSet<>(memberIds);
        Map<Long, Long> others = dismissed.stream()
                .filter(pair -> group.contains(pair.low()) && group.contains(pair.high()))
                .flatMap(pair -> Stream.of(pair.low(), pair.high()))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return memberIds.stream()
                .filter(id -> others.getOrDefault(id, 0L) < memberIds.size() - 1)
                .sorted()
                .toList();
    }

    private Map<Long, MemberView> views(List<Group> found) {
        Collection<Long> ids = found.stream()
                .flatMap(group -> group.memberIds().stream().limit(MOST_SHOWN))
                .distinct()
                .toList();
        return lists.of(ids).stream()
                .collect(Collectors.toMap(view -> Ids.find(view.id()).orElseThrow(), view -> view));
    }

    private static DuplicateView view(Group group, Map<Long, MemberView> views) {
        return new DuplicateView(
                group.reason(),
                group.memberIds().size(),
                group.memberIds().stream().limit(MOST_SHOWN).map(views::get).toList());
    }

    private static Cursor cursor(Group last) {
        List<String> key = last.key();
        return Cursor.of(
                last.reason().ordinal(),
                key.get(0),
                key.size() > 1 ? key.get(1) : "",
                key.size() > 2 ? key.get(2) : "");
    }
}
