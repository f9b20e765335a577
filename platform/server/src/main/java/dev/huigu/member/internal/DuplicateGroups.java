package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Members who are alike, read along the index in which they lie side by side. */
@Singleton
public class DuplicateGroups {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public DuplicateGroups(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * @param key in what they are alike: tells where to go on
     * @param memberIds at least two, in order
     */
    record Group(DuplicateReason reason, List<String> key, List<Long> memberIds) {}

    /** @param after the key of the last group seen; empty: from the beginning */
    List<Group> find(DuplicateReason reason, List<String> after, int size) {
        return reason == DuplicateReason.SAME_ID_NUMBER ? sameIdNumber(after, size) : sameBirthday(after, size);
    }

    private List<Group> sameIdNumber(List<String> after, int size) {
        return database.sql()
                .select(MEMBER.ID_NUMBER_HASH, arrayAgg(MEMBER.ID))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID_NUMBER_HASH.isNotNull())
                .and(MEMBER.GONE_AT.isNull())
                .and(after.isEmpty() ? noCondition() : MEMBER.ID_NUMBER_HASH.gt(after.get(0)))
                .groupBy(MEMBER.ID_NUMBER_HASH)
                .having(count().gt(inline(1)))
                .orderBy(MEMBER.ID_NUMBER_HASH)
                .limit(inline(size))
                .fetch(row -> group(DuplicateReason.SAME_ID_NUMBER, row.value2(), row.value1()));
    }

    private List<Group> sameBirthday(List<String> after, int size) {
        return database.sql()
                .select(MEMBER.NAME_KEY, MEMBER.BIRTHDAY, MEMBER.BIRTHDAY_CALENDAR, arrayAgg(MEMBER.ID))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.BIRTHDAY.isNotNull())
                .and(MEMBER.GONE_AT.isNull())
                .and(
                        after.isEmpty()
                                ? noCondition()
                                : row(MEMBER.NAME_KEY, MEMBER.BIRTHDAY, MEMBER.BIRTHDAY_CALENDAR)
                                        .gt(after.get(0), after.get(1), after.get(2)))
                .groupBy(MEMBER.NAME_KEY, MEMBER.BIRTHDAY, MEMBER.BIRTHDAY_CALENDAR)
                .having(count().gt(inline(1)))
                .orderBy(MEMBER.NAME_KEY, MEMBER.BIRTHDAY, MEMBER.BIRTHDAY_CALENDAR)
                .limit(inline(size))
                .fetch(row -> group(
                        DuplicateReason.SAME_NAME_AND_BIRTHDAY,
                        row.value4(),
                        row.value1(),
                        row.value2(),
                        row.value3()));
    }

    private static Group group(DuplicateReason reason, Long[] ids, String... key) {
        return new Group(reason, List.of(key), Arrays.stream(ids).sorted().toList());
    }
}
