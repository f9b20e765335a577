package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.HANDOVER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.HandoverRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The hand-overs, and which members each moved. */
@Singleton
public class HandoverTable {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public HandoverTable(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    long add(long consultantId, Instant now, String actor, LocalDate activeUntilBefore) {
        long id = Ids.next();
        database.sql()
                .insertInto(HANDOVER)
                .set(HANDOVER.TENANT_ID, tenant.id())
                .set(HANDOVER.ID, id)
                .set(HANDOVER.CONSULTANT_ID, consultantId)
                .set(HANDOVER.HANDED_OVER_AT, now)
                .set(HANDOVER.HANDED_OVER_BY, actor)
                .set(HANDOVER.ACTIVE_UNTIL_BEFORE, activeUntilBefore)
                .execute();
        return id;
    }

    /** The consultant's latest hand-over since a moment (included) that was not undone. */
    Optional<HandoverRecord> latest(long consultantId, Instant since) {
        return database.sql()
                .selectFrom(HANDOVER)
                .where(HANDOVER.TENANT_ID.eq(tenant.id()))
                .and(HANDOVER.CONSULTANT_ID.eq(consultantId))
                .and(HANDOVER.UNDONE_AT.isNull())
                .and(HANDOVER.HANDED_OVER_AT.ge(since))
                .orderBy(HANDOVER.ID.desc())
                .limit(1)
                .fetchOptional();
    }

    void markUndone(long id, Instant now, String actor) {
        database.sql()
                .update(HANDOVER)
                .set(HANDOVER.UNDONE_AT, now)
                .set(HANDOVER.UNDONE_BY, actor)
                .where(HANDOVER.TENANT_ID.eq(tenant.id()))
                .and(HANDOVER.ID.eq(id))
                .execute();
    }

    /** The consultant who came back, if the hand-over was undone. */
    Optional<Long> returned(long id) {
        return database.sql()
                .select(HANDOVER.CONSULTANT_ID)
                .from(HANDOVER)
                .where(HANDOVER.TENANT_ID.eq(tenant.id()))
                .and(HANDOVER.ID.eq(id))
                .and(HANDOVER.UNDONE_AT.isNotNull())
                .fetchOptional(HANDOVER.CONSULTANT_ID);
    }

    List<Long> membersOf(long consultantId) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.CONSULTANT_ID.eq(consultantId))
                .fetch(MEMBER.ID);
    }

    List<Long> membersMovedBy(long handoverId) {
        return database.sql()
                .select(BINDING.MEMBER_ID)
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.HANDOVER_ID.eq(handoverId))
                .fetch(BINDING.MEMBER_ID);
    }

    /** Those of the members, in order, whose latest binding is that of the hand-over. */
    List<Long> stillMovedBy(long handoverId, Collection<Long> memberIds) {
        return database
                .sql()
                .select(BINDING.MEMBER_ID, BINDING.HANDOVER_ID)
                .distinctOn(BINDING.MEMBER_ID)
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .orderBy(BINDING.MEMBER_ID, BINDING.STARTS_AT.desc())
                .fetch()
                .stream()
                .filter(latest -> Long.valueOf(handoverId).equals(latest.value2()))
                .map(latest -> latest.value1())
                .toList();
    }
}
