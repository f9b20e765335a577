package dev.huigu.member.internal;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberTagRecord;
import dev.huigu.member.MemberError;
import dev.huigu.member.TagChoice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts the same tags on many members, and takes the same off. A tag of a group of single choice takes the place of
 * the one that a member carries of it.
 */
@Singleton
public class Retagging {
    /** As many as one request can give a member. */
    public static final int MOST_TAGS = 50;

    private final Tags tags;

    @Inject
    public Retagging(Tags tags) {
        this.tags = tags;
    }

    /**
     * @param add go together
     * @param off ids that nobody carries afterwards
     */
    public record Plan(List<Tag> add, Set<Long> off) {
        boolean changes(Set<Long> carried) {
            return off.stream().anyMatch(carried::contains)
                    || add.stream().anyMatch(tag -> !carried.contains(tag.id()));
        }

        /** How many a member carries afterwards. */
        int countAfter(Set<Long> carried) {
            Set<Long> after = new HashSet<>(carried);
            after.removeAll(off);
            add.forEach(tag -> after.add(tag.id()));
            return after.size();
        }
    }

    /**
     * @param changed in the order in which they were given
     * @param refused who would carry more than {@link #MOST_TAGS}
     */
    public record Outcome(List<Long> changed, int refused) {
        /** @throws Refusal 422 if somebody was refused */
        void mustFit() {
            if (refused > 0) {
                throw tooMany();
            }
        }
    }

    public static Refusal tooMany() {
        return new Refusal(
                MemberError.TOO_MANY_TAGS,
                "A member carries %d tags at most. Take some off first.".formatted(MOST_TAGS));
    }

    /** @throws Refusal 422 if a tag to add is not there any more or is automatic by now, or two exclude each other */
    public Plan plan(TagChoice choice) {
        List<Tag> add = tags.withIds(choice.add());
        if (add.size() < choice.add().size()) {
            throw Refusal.unknownReference("add", "One of the tags was deleted meanwhile.");
        }
        Tag.mustBeByHand(add);
        Tag.mustGoTogether(add);
        Set<Long> off = new HashSet<>(choice.remove());
        off.addAll(tags.ofGroups(
                add.stream().map(Tag::singleGroupId).filter(Objects::nonNull).toList()));
        add.forEach(tag -> off.remove(tag.id()));
        return new Plan(add, off);
    }

    /** For members whose rows are locked. */
    public Outcome apply(Plan plan, List<Long> memberIds) {
        Map<Long, Set<Long>> carried = tags.carriedBy(memberIds);
        Map<Boolean, List<Long>> changing = memberIds.stream()
                .filter(id -> plan.changes(carried.getOrDefault(id, Set.of())))
                .collect(Collectors.partitioningBy(id -> fits(plan, carried.getOrDefault(id, Set.of()))));
        List<Long> changed = changing.get(true);
        if (!plan.off().isEmpty() && !changed.isEmpty()) {
            tags.takeOff(changed, plan.off());
        }
        tags.insert(missing(plan, changed, carried));
        return new Outcome(changed, changing.get(false).size());
    }

    /** Who carries too many already may carry fewer. */
    private static boolean fits(Plan plan, Set<Long> carried) {
        return plan.countAfter(carried) <= Math.max(MOST_TAGS, carried.size());
    }

    private List<MemberTagRecord> missing(Plan plan, List<Long> memberIds, Map<Long, Set<Long>> carried) {
        List<MemberTagRecord> rows = new ArrayList<>();
        for (long memberId : memberIds) {
            plan.add().stream()
                    .filter(tag -> !carried.getOrDefault(memberId, Set.of()).contains(tag.id()))
                    .forEach(tag -> rows.add(tags.row(memberId, tag)));
        }
        return rows;
    }
}
