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
import dev.huigu.member.MemberView;
import dev.huigu.member.internal.MemberLookup.Hit;
import dev.huigu.member.internal.MemberViews.Versioned;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;

/** The members whom the caller reaches and asks for: newest first, or in the order of what a search text finds. */
@Singleton
public class MemberList {
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
        Condition wanted = rows.reachedBy(Permission.MEMBERS_READ).and(filter.matching(query, page));
        return query.text().map(q -> lookUp(q, query, wanted, page)).orElseGet(() -> newest(wanted, page));
    }

    private Page<MemberView> newest(Condition wanted, PageRequest page) {
        Condition older =
                page.after(1).map(cursor -> MEMBER.ID.lt(cursor.number(0))).orElse(noCondition());
        return page.page(
                views.find(wanted.and(older), page.fetchSize()), Versioned::view, member -> Cursor.of(member.id()));
    }

    private Page<MemberView> lookUp(String q, MemberQuery query, Condition wanted, PageRequest page) {
        Optional<Hit> after = page.after(2).map(cursor -> new Hit(cursor.text(0), cursor.number(1)));
        List<Hit> hits = isOfOneConsultant(query)
                ? lookup.findAmongFew(q, wanted, after, page.fetchSize())
                : lookup.findAmongMany(q, wanted, after, page.fetchSize());
        Map<Long, MemberView> shown = views(hits);
        return page.page(hits, hit -> shown.get(hit.id()), hit -> Cursor.of(hit.key(), hit.id()));
    }

    private boolean isOfOneConsultant(MemberQuery query) {
        return MemberFilter.isGiven(query.consultantCode) || caller.rows(Permission.MEMBERS_READ) == Rows.OWN;
    }

    private Map<Long, MemberView> views(List<Hit> hits) {
        Long[] ids = hits.stream().map(Hit::id).toArray(Long[]::new);
        Condition found = MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(any(ids)));
        return hits.isEmpty()
                ? Map.of()
                : views.find(found, ids.length).stream().collect(toMap(Versioned::id, Versioned::view));
    }
}
