package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;

import dev.huigu.consultant.MembersBound;
import dev.huigu.foundation.access.ActorNames;
import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.BindingRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom each member was bound to when. Rows are only ever added, later than all others of the member. */
@Singleton
public class BindingHistory {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final ChangedMembers changed;
    private final Event<MembersBound> bound;
    private final Instance<ActorNames> names;

    @Inject
    public BindingHistory(
            Database database,
            TenantContext tenant,
            Clock clock,
            ChangedMembers changed,
            Event<MembersBound> bound,
            Instance<ActorNames> names) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.changed = changed;
        this.bound = bound;
        this.names = names;
    }

    /**
     * Why and by whom members are bound.
     *
     * @param handoverId null unless a hand-over moves them
     * @param mergeId null unless they come by a merge
     */
    record Occasion(String reason, String boundBy, Long handoverId, Long mergeId) {
        Occasion(String reason, String boundBy) {
            this(reason, boundBy, null, null);
        }
    }

    /**
     * Binds members, whose rows are locked, from now on; a microsecond after the latest binding where that is not
     * before now.
     *
     * @param consultants the consultant of each member
     */
    void rebind(Map<Long, Long> consultants, Occasion occasion) {
        if (consultants.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<Long, Long> inOrder = new TreeMap<>(consultants);
        Map<Long, Instant> latest = latest(inOrder.keySet());
        List<BindingRecord> rows = new ArrayList<>();
        inOrder.forEach((memberId, consultantId) -> {
            Instant startsAt = Moments.after(Optional.ofNullable(latest.get(memberId)), now);
            rows.add(row(memberId, consultantId, startsAt, now, occasion));
        });
        Batches.insert(database, BINDING, rows);
        repeatInMembers(inOrder);
        changed.mark(inOrder.keySet());
        Instant earliest = rows.stream()
                .map(BindingRecord::getStartsAt)
                .min(Instant::compareTo)
                .orElseThrow();
        bound.fire(new MembersBound(List.copyOf(inOrder.keySet()), earliest));
    }

    /** Binds a member, whose row is locked, to nobody from now on. */
    void unbind(long memberId, Occasion occasion) {
        Instant now = clock.instant();
        Instant startsAt =
                Moments.after(Optional.ofNullable(latest(List.of(memberId)).get(memberId)), now);
        Batches.insert(database, BINDING, List.of(row(memberId, null, startsAt, now, occasion)));
        database.sql()
                .update(MEMBER)
                .setNull(MEMBER.CONSULTANT_ID)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .execute();
        bound.fire(new MembersBound(List.of(memberId), startsAt));
    }

    /** Begins the history of members who have none; their rows name the consultants already. */
    void begin(List<BindingRecord> rows) {
        Batches.insert(database, BINDING, rows);
    }

    /** @param consultantId null: nobody */
    BindingRecord row(long memberId, Long consultantId, Instant startsAt, Instant recordedAt, Occasion occasion) {
        return new BindingRecord()
                .setTenantId(tenant.id())
                .setMemberId(memberId)
                .setConsultantId(consultantId)
                .setStartsAt(startsAt)
                .setReason(occasion.reason())
                .setBoundBy(occasion.boundBy())
                .setRecordedAt(recordedAt)
                .setHandoverId(occasion.handoverId())
                .setMergeId(occasion.mergeId());
    }

    private Map<Long, Instant> latest(Collection<Long> memberIds) {
        return database.sql()
                .select(BINDING.MEMBER_ID, max(BINDING.STARTS_AT))
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .groupBy(BINDING.MEMBER_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private void repeatInMembers(Map<Long, Long> consultants) {
        consultants.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .forEach((consultantId, memberIds) -> database.sql()
                        .update(MEMBER)
                        .set(MEMBER.CONSULTANT_ID, consultantId)
                        .set(MEMBER.VERSION, MEMBER.VERSION.plus(1))
                        .where(MEMBER.TENANT_ID.eq(tenant.id()))
                        .and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))))
                        .execute());
    }

    /** One member's bindings, the latest first. */
    List<BindingView> of(long memberId) {
        var rows = database.sql()
                .select(BINDING.STARTS_AT, CONSULTANT.CODE, CONSULTANT.NAME, BINDING.REASON, BINDING.BOUND_BY)
                .from(BINDING)
                .leftJoin(CONSULTANT)
                .on(CONSULTANT.TENANT_ID.eq(BINDING.TENANT_ID))
                .and(CONSULTANT.ID.eq(BINDING.CONSULTANT_ID))
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.MEMBER_ID.eq(memberId))
                .orderBy(BINDING.STARTS_AT.desc())
                .fetch();
        Map<String, String> known = names.isResolvable() ? names.get().of(rows.getValues(BINDING.BOUND_BY)) : Map.of();
        List<BindingView> views = new ArrayList<>();
        Instant until = null;
        for (var row : rows) {
            views.add(new BindingView(
                    row.value1(),
                    until,
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    known.get(row.value5())));
            until = row.value1();
        }
        return views;
    }
}
