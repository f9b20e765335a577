package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT_GROUP;
import static dev.huigu.foundation.schema.app.Tables.GROUP_MEMBERSHIP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Vocabulary;
import dev.huigu.foundation.schema.app.tables.records.ConsultantGroupRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which group a consultant was in when. The first row of a consultant holds from ever, so history that arrives
 * later finds a group; null is a group like any other: none.
 */
@Singleton
public class GroupMemberships {
    /** The beginning of a consultant's first membership. */
    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final Vocabulary<ConsultantGroupRecord> GROUPS =
            new Vocabulary<>(CONSULTANT_GROUP.TENANT_ID, CONSULTANT_GROUP.ID, CONSULTANT_GROUP.CODE);

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public GroupMemberships(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The first groups, by consultant; a null code is no group. */
    public void begin(Map<Long, String> groupCodes) {
        if (groupCodes.isEmpty()) {
            return;
        }
        Map<String, Long> ids = idsOf(groupCodes.values());
        database.sql()
                .insertInto(
                        GROUP_MEMBERSHIP,
                        GROUP_MEMBERSHIP.TENANT_ID,
                        GROUP_MEMBERSHIP.CONSULTANT_ID,
                        GROUP_MEMBERSHIP.STARTS_AT,
                        GROUP_MEMBERSHIP.GROUP_ID)
                .valuesOfRows(groupCodes.entrySet().stream()
                        .map(each -> row(tenant.id(), each.getKey(), EVER, ids.get(each.getValue())))
                        .toList())
                .execute();
    }

    /** The codes of the groups that consultants began in; nothing for one who began in none. */
    public Map<Long, String> firstGroups(Collection<Long> consultantIds) {
        Map<Long, String> codes = new HashMap<>();
        database.sql()
                .select(GROUP_MEMBERSHIP.CONSULTANT_ID, CONSULTANT_GROUP.CODE)
                .from(GROUP_MEMBERSHIP)
                .join(CONSULTANT_GROUP)
                .on(CONSULTANT_GROUP.TENANT_ID.eq(GROUP_MEMBERSHIP.TENANT_ID))
                .and(CONSULTANT_GROUP.ID.eq(GROUP_MEMBERSHIP.GROUP_ID))
                .where(GROUP_MEMBERSHIP.TENANT_ID.eq(tenant.id()))
                .and(GROUP_MEMBERSHIP.CONSULTANT_ID.eq(any(consultantIds.toArray(Long[]::new))))
                .and(GROUP_MEMBERSHIP.STARTS_AT.eq(EVER))
                .forEach(each -> codes.put(each.value1(), each.value2()));
        return codes;
    }

    /**
     * Puts a consultant, whose row is locked, into a group (null: into none).
     *
     * @return the moment from which it holds: now, or a microsecond after a change of the same moment
     */
    Instant change(long consultantId, String groupCode, Instant now) {
        Instant startsAt = Moments.after(latest(consultantId), now);
        database.sql()
                .insertInto(GROUP_MEMBERSHIP)
                .set(GROUP_MEMBERSHIP.TENANT_ID, tenant.id())
                .set(GROUP_MEMBERSHIP.CONSULTANT_ID, consultantId)
                .set(GROUP_MEMBERSHIP.STARTS_AT, startsAt)
                .set(
                        GROUP_MEMBERSHIP.GROUP_ID,
                        groupCode == null ? null : idsOf(List.of(groupCode)).get(groupCode))
                .execute();
        return startsAt;
    }

    private Optional<Instant> latest(long consultantId) {
        return database.sql()
                .select(max(GROUP_MEMBERSHIP.STARTS_AT))
                .from(GROUP_MEMBERSHIP)
                .where(GROUP_MEMBERSHIP.TENANT_ID.eq(tenant.id()))
                .and(GROUP_MEMBERSHIP.CONSULTANT_ID.eq(consultantId))
                .fetchOptional()
                .map(found -> found.value1());
    }

    private Map<String, Long> idsOf(Collection<String> codes) {
        Collection<String> named = new HashSet<>(codes);
        named.removeIf(Objects::isNull);
        return GROUPS.idsOf(database, tenant.id(), named);
    }

    /** The codes of all groups, in order. */
    List<String> codes(String after, int size) {
        return database.sql()
                .select(CONSULTANT_GROUP.CODE)
                .from(CONSULTANT_GROUP)
                .where(CONSULTANT_GROUP.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT_GROUP.CODE.gt(after))
                .orderBy(CONSULTANT_GROUP.CODE)
                .limit(size)
                .fetch(CONSULTANT_GROUP.CODE);
    }
}
