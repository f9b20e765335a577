package dev.huigu.tag.internal;

import static dev.huigu.foundation.schema.app.Tables.TAG;
import static dev.huigu.foundation.schema.app.Tables.TAG_GROUP;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.TagGroupRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.OrderField;

/** Shows tags and their groups. */
@Singleton
public class TagViews {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public TagViews(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    record Versioned<V>(V view, long version) {}

    /** In the brand's order. */
    Page<TagGroupView> groups(PageRequest page) {
        List<TagGroupRecord> rows = database.sql()
                .selectFrom(TAG_GROUP)
                .where(TAG_GROUP.TENANT_ID.eq(tenant.id()))
                .and(page.after(2).map(TagViews::behind).orElse(noCondition()))
                .orderBy(TAG_GROUP.POSITION, TAG_GROUP.CODE)
                .limit(page.fetchSize())
                .fetch();
        Map<String, List<TagView>> tags = tagsOf(rows);
        return page.page(rows, group -> view(group, tags), group -> Cursor.of(group.getPosition(), group.getCode()));
    }

    private static Condition behind(Cursor cursor) {
        int position = (int) Math.max(0, Math.min(cursor.number(0), Integer.MAX_VALUE));
        return row(TAG_GROUP.POSITION, TAG_GROUP.CODE).gt(position, cursor.text(1));
    }

    Versioned<TagGroupView> group(TagGroupRecord group) {
        return new Versioned<>(view(group, tagsOf(List.of(group))), group.getVersion());
    }

    private static TagGroupView view(TagGroupRecord group, Map<String, List<TagView>> tags) {
        return new TagGroupView(
                group.getCode(),
                group.getName(),
                Choice.valueOf(group.getChoice()),
                group.getPosition(),
                tags.getOrDefault(group.getCode(), List.of()));
    }

    private Map<String, List<TagView>> tagsOf(List<TagGroupRecord> groups) {
        Long[] ids = groups.stream().map(TagGroupRecord::getId).toArray(Long[]::new);
        return tags(TAG.GROUP_ID.eq(any(ids)), Integer.MAX_VALUE, TAG.POSITION, TAG.NAME).stream()
                .map(Versioned::view)
                .collect(groupingBy(TagView::groupCode));
    }

    /** By name. */
    Page<TagView> tags(TagQuery query, PageRequest page) {
        Condition wanted = query.condition()
                .and(page.after(1).map(cursor -> TAG.NAME.gt(cursor.text(0))).orElse(noCondition()));
        return page.page(
                tags(wanted, page.fetchSize(), TAG.NAME),
                Versioned::view,
                tag -> Cursor.of(tag.view().name()));
    }

    /** @throws Refusal 404 */
    Versioned<TagView> tag(long id) {
        return tags(TAG.ID.eq(id), 1, TAG.NAME).stream().findFirst().orElseThrow(() -> Refusal.notFound("tag"));
    }

    private List<Versioned<TagView>> tags(Condition wanted, int size, OrderField<?>... order) {
        return database.sql()
                .select(TAG.ID, TAG.NAME, TAG_GROUP.CODE, TAG.POSITION, TAG.SEGMENT_ID, TAG.VERSION)
                .from(TAG)
                .leftJoin(TAG_GROUP)
                .on(TAG_GROUP.TENANT_ID.eq(TAG.TENANT_ID))
                .and(TAG_GROUP.ID.eq(TAG.GROUP_ID))
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(wanted)
                .orderBy(order)
                .limit(size)
                .fetch(found -> new Versioned<>(
                        new TagView(
                                Ids.text(found.value1()),
                                found.value2(),
                                found.value3(),
                                found.value4(),
                                found.value5() == null ? null : Ids.text(found.value5())),
                        found.value6()));
    }
}
