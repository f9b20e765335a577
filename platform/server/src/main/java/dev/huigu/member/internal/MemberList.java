package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.AutomaticTags.Carriers;
import dev.huigu.member.MemberView;
import dev.huigu.member.internal.MemberFilter.Wanted;
import dev.huigu.member.internal.MemberLookup.Hit;
import dev.huigu.member.internal.MemberViews.Versioned;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;

/** The members whom the caller reaches and asks for: newest first, or in the order of what a search text finds. */
@Singleton
public class MemberList {
    /** As many ids as a statement is given at most. */
    private static final int MOST_SEARCHED = 500;

    private final TenantContext tenant;
    private final Caller caller;
    private final MemberRows rows;
    private final MemberFilter filter;
    private final MemberLookup lookup;
    private final MemberViews views;

    @Inject
    public MemberList(
            TenantContext tenant,
            Caller caller,
            MemberRows rows,
            MemberFilter filter,
            MemberLookup lookup,
            MemberViews views) {
        this.tenant = tenant;
        this.caller = caller;
        this.rows = rows;
        this.filter = filter;
        this.lookup = lookup;
        this.views = views;
    }

    Page<MemberView> find(MemberQuery query, PageRequest page) {
        Wanted wanted = filter.of(query);
        Condition reached = rows.reachedBy(Permission.MEMBERS_READ).and(wanted.rows());
        return query.text()
                .map(q -> lookUp(after -> search(q, query, reached, wanted.carriers(), after, page.fetchSize()), page))
                .orElseGet(() -> wanted.carriers()
                        .map(carriers -> newest(carriers, page))
                        .orElseGet(() -> newest(reached, page)));
    }

    private Page<MemberView> newest(Condition wanted, PageRequest page) {
        Condition older =
                page.after(1).map(cursor -> MEMBER.ID.lt(cursor.number(0))).orElse(noCondition());
        return page.page(
                views.find(wanted.and(older), page.fetchSize()), Versioned::view, member -> Cursor.of(member.id()));
    }

    private Page<MemberView> newest(Carriers carriers, PageRequest page) {
        long before = page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<Long> ids = carriers.before(before, page.fetchSize());
        Map<Long, MemberView> shown = views(ids);
        return page.page(ids, shown::get, Cursor::of);
    }

    private Page<MemberView> lookUp(Function<Optional<Hit>, List<Hit>> search, PageRequest page) {
        List<Hit> hits = search.apply(page.after(2).map(cursor -> new Hit(cursor.text(0), cursor.number(1))));
        Map<Long, MemberView> shown = views(hits.stream().map(Hit::id).toList());
        return page.page(hits, hit -> shown.get(hit.id()), hit -> Cursor.of(hit.key(), hit.id()));
    }

    /** A few who carry a tag are searched themselves; of many those are picked out whom the search finds. */
    private List<Hit> search(
            String q,
            MemberQuery query,
            Condition reached,
            Optional<Carriers> carriers,
            Optional<Hit> after,
            int size) {
        if (carriers.isEmpty()) {
            return search(q, query, reached, after, size);
        }
        long[] ids = carriers.get().ids();
        if (ids.length <= MOST_SEARCHED) {
            Condition few = MEMBER.ID.eq(any(boxed(ids)));
            return lookup.findAmongFew(q, reached.and(few), after, size);
        }
        return PickedHits.of(
                hit -> Arrays.binarySearch(ids, hit.id()) >= 0,
                (last, part) -> search(q, query, reached, last, part),
                after,
                size);
    }

    private List<Hit> search(String q, MemberQuery query, Condition reached, Optional<Hit> after, int size) {
        boolean isOfOneConsultant = query.consultant().isPresent() || caller.rows(Permission.MEMBERS_READ) == Rows.OWN;
        return isOfOneConsultant
                ? lookup.findAmongFew(q, reached, after, size)
                : lookup.findAmongMany(q, reached, after, size);
    }

    private static Long[] boxed(long[] ids) {
        return Arrays.stream(ids).boxed().toArray(Long[]::new);
    }

    private Map<Long, MemberView> views(List<Long> ids) {
        Condition found = MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(any(ids.toArray(Long[]::new))));
        return ids.isEmpty()
                ? Map.of()
                : views.find(found, ids.size()).stream().collect(toMap(Versioned::id, Versioned::view));
    }
}
