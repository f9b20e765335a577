package dev.huigu.segment.internal;

import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.LongFunction;

/** Shows members page by page, the newest first; the cursor is the id of the last, so pages stand still. */
@Singleton
public class SegmentPages {
    private final MemberLists lists;

    @Inject
    public SegmentPages(MemberLists lists) {
        this.lists = lists;
    }

    /** @param idsBefore finds {@link PageRequest#fetchSize} ids below one, the highest first */
    Page<MemberView> page(PageRequest page, LongFunction<List<Long>> idsBefore) {
        List<Long> ids =
                idsBefore.apply(page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE));
        List<Long> shown = ids.subList(0, Math.min(ids.size(), page.limit()));
        List<MemberView> members = lists.of(shown);
        String next = ids.size() > shown.size()
                ? Cursor.of(shown.get(shown.size() - 1)).toString()
                : null;
        return new Page<>(members, next);
    }
}
