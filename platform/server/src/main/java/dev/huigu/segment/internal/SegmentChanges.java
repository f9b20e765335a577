package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.schema.app.tables.records.SegmentRecord;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Who came into a segment and who left it since the end of yesterday. */
@Singleton
public class SegmentChanges {
    private final SegmentDays days;
    private final MemberDirectory members;

    @Inject
    public SegmentChanges(SegmentDays days, MemberDirectory members) {
        this.days = days;
        this.members = members;
    }

    /** Which way somebody went. */
    public enum Direction {
        ENTERED,
        LEFT
    }

    /** @param since the end of that day */
    public record Counts(LocalDate since, int entered, int left) {}

    Counts count(SegmentRecord segment) {
        long[] before = days.yesterdays(segment);
        long[] now = days.todays(segment);
        return new Counts(
                days.yesterday(),
                reached(without(now, before)).size(),
                reached(without(before, now)).size());
    }

    /** The ids of at most {@link PageRequest#fetchSize} below one, the highest first. */
    List<Long> before(SegmentRecord segment, Direction direction, long id, int most) {
        long[] before = days.yesterdays(segment);
        long[] now = days.todays(segment);
        List<Long> changed = reached(direction == Direction.ENTERED ? without(now, before) : without(before, now));
        return changed.stream().filter(each -> each < id).limit(most).toList();
    }

    /** The highest first. */
    private List<Long> reached(long[] ids) {
        List<Long> highestFirst =
                new ArrayList<>(members.reached(Arrays.stream(ids).boxed().toList(), Permission.SEGMENTS));
        Collections.reverse(highestFirst);
        return highestFirst;
    }

    /** Both lists are in order. */
    private static long[] without(long[] some, long[] others) {
        return Arrays.stream(some)
                .filter(id -> Arrays.binarySearch(others, id) < 0)
                .toArray();
    }
}
