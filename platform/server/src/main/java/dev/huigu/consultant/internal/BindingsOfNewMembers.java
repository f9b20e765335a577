package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static org.jooq.impl.DSL.any;

import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.FirstBindings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

@Singleton
public class BindingsOfNewMembers implements FirstBindings {
    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final Consultants consultants;
    private final BindingHistory history;

    @Inject
    public BindingsOfNewMembers(
            Database database, TenantContext tenant, Clock clock, Consultants consultants, BindingHistory history) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.consultants = consultants;
        this.history = history;
    }

    @Override
    public Map<String, Long> consultantIds(Collection<String> codes) {
        return consultants.idsByCode(codes);
    }

    @Override
    public void bind(List<FirstBinding> bindings, String boundBy) {
        Instant now = clock.instant();
        Occasion occasion = new Occasion(Reasons.CARD_ISSUED, boundBy);
        history.begin(bindings.stream()
                .map(each -> history.row(each.memberId(), each.consultantId(), each.startsAt(), now, occasion))
                .toList());
    }

    @Override
    public Map<Long, FirstBinding> of(Collection<Long> memberIds) {
        return database.sql()
                .select(BINDING.MEMBER_ID, BINDING.CONSULTANT_ID, BINDING.STARTS_AT)
                .distinctOn(BINDING.MEMBER_ID)
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(tenant.id()))
                .and(BINDING.MEMBER_ID.eq(any(memberIds.toArray(Long[]::new))))
                .orderBy(BINDING.MEMBER_ID, BINDING.STARTS_AT)
                .fetchMap(BINDING.MEMBER_ID, row -> new FirstBinding(row.value1(), row.value2(), row.value3()));
    }
}
