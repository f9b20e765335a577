package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose a purchase is that names a member: of the one into whom that one was merged, if so. For whom it counts is said
 * by the bindings of the member who had the card at its moment.
 */
@Singleton
public class PurchaseOwners {
    private static final Owner NOBODY = new Owner(null, null, null);

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public PurchaseOwners(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /**
     * @param memberId null: a customer without a card
     * @param cardMemberId whose card it was; null: the member's own
     * @param boundMemberId whose bindings count; null: the member's own
     */
    record Owner(Long memberId, Long cardMemberId, Long boundMemberId) {}

    /** @param into null: the member is there */
    private record Row(long id, Long into, Instant goneAt) {}

    /** Members with all those into whom they were merged, step by step. */
    record Owners(Map<Long, Row> rows) {
        /** @param memberId null: a customer without a card */
        Owner of(Long memberId, Instant purchasedAt) {
            if (memberId == null) {
                return NOBODY;
            }
            long bound = memberId;
            while (rows.get(bound).into() != null
                    && !purchasedAt.isBefore(rows.get(bound).goneAt())) {
                bound = rows.get(bound).into();
            }
            long last = bound;
            while (rows.get(last).into() != null) {
                last = rows.get(last).into();
            }
            return new Owner(last, last == memberId ? null : memberId, last == bound ? null : bound);
        }
    }

    /**
     * Locks the members in the order of their ids, then those into whom they were merged. A row that says that its
     * member is there says so until the transaction ends.
     */
    Owners lock(Collection<Long> memberIds) {
        Map<Long, Row> rows = new HashMap<>();
        Set<Long> missing = new TreeSet<>(memberIds);
        while (!missing.isEmpty()) {
            rows.putAll(lockRows(missing));
            missing = rows.values().stream()
                    .map(Row::into)
                    .filter(into -> into != null && !rows.containsKey(into))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        return new Owners(rows);
    }

    private Map<Long, Row> lockRows(Set<Long> ids) {
        return database.sql()
                .select(MEMBER.ID, MEMBER.MERGED_INTO, MEMBER.GONE_AT)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(any(ids.toArray(Long[]::new))))
                .orderBy(MEMBER.ID)
                .forNoKeyUpdate()
                .fetchMap(MEMBER.ID, row -> new Row(row.value1(), row.value2(), row.value3()));
    }
}
