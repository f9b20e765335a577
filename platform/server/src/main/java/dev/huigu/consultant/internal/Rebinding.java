package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;

/** Binds members who are not bound so already. */
@Singleton
public class Rebinding {
    private final Database database;
    private final TenantContext tenant;
    private final BindingHistory history;

    @Inject
    public Rebinding(Database database, TenantContext tenant, BindingHistory history) {
        this.database = database;
        this.tenant = tenant;
        this.history = history;
    }

    /**
     * Binds locked members to the consultants wanted.
     *
     * @return those who had another consultant, or none
     */
    Map<Long, Long> move(Map<Long, Long> wanted, Occasion occasion) {
        Map<Long, Long> changes = changes(wanted);
        history.rebind(changes, occasion);
        return changes;
    }

    /** Those who have another consultant than the one wanted, or none. */
    Map<Long, Long> changes(Map<Long, Long> wanted) {
        Map<Long, Long> current = new TreeMap<>();
        database.sql()
                .select(MEMBER.ID, MEMBER.CONSULTANT_ID)
                .from(MEMBER)
                .where(isOneOf(wanted.keySet()))
                .forEach(row -> current.put(row.value1(), row.value2()));
        Map<Long, Long> changes = new LinkedHashMap<>(wanted);
        changes.entrySet().removeIf(each -> Objects.equals(each.getValue(), current.get(each.getKey())));
        return changes;
    }

    /** Those of the members, in their order, who have no consultant. */
    List<Long> unbound(List<Long> memberIds) {
        Set<Long> unbound = new HashSet<>();
        for (List<Long> chunk : Batches.of(memberIds)) {
            unbound.addAll(database.sql()
                    .select(MEMBER.ID)
                    .from(MEMBER)
                    .where(isOneOf(chunk))
                    .and(MEMBER.CONSULTANT_ID.isNull())
                    .fetch(MEMBER.ID));
        }
        return memberIds.stream().filter(unbound::contains).toList();
    }

    private Condition isOneOf(Collection<Long> memberIds) {
        return MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new))));
    }
}
