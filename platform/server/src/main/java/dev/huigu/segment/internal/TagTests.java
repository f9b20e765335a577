package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.SEGMENT;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Question;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;

/** Whether members carry tags: those put on by hand, and the automatic ones, which a segment decides. */
@Singleton
public class TagTests {
    private final Database database;
    private final TenantContext tenant;
    private final CriteriaReader reader;

    @Inject
    public TagTests(Database database, TenantContext tenant, CriteriaReader reader) {
        this.database = database;
        this.tenant = tenant;
        this.reader = reader;
    }

    private record ByHand(long tagId) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return member.carries(tagId);
        }
    }

    /** @param criteria null: put on by hand */
    record Tag(long id, String criteria) {}

    /** In one statement; a name without a tag is missing from the answer. */
    Map<String, Tag> find(Collection<String> names) {
        return database.sql()
                .select(TAG.NAME, TAG.ID, SEGMENT.CRITERIA)
                .from(TAG)
                .leftJoin(SEGMENT)
                .on(SEGMENT.TENANT_ID.eq(TAG.TENANT_ID))
                .and(SEGMENT.ID.eq(TAG.SEGMENT_ID))
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.NAME.eq(any(names.toArray(String[]::new))))
                .fetchMap(row -> row.value1(), row -> new Tag(row.value2(), row.value3()));
    }

    /** Whether members carry the tag. */
    MemberTest of(Tag tag, String path, Question question) {
        return tag.criteria() == null
                ? new ByHand(tag.id())
                : reader.read(Criteria.parsed(tag.criteria()), path).prepare(question);
    }
}
