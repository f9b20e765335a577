package dev.huigu.member;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Keeps what the brand's tags are as it is while members are tagged: whoever tags shares the gate, whoever changes
 * tags or groups has it alone, until the transaction ends. So nobody puts on a tag that is just moving into a group
 * of single choice, or going.
 */
@Singleton
public class TagGate {
    private static final int CLASS = 0x7A65;

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public TagGate(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    public void share() {
        pass("pg_advisory_xact_lock_shared");
    }

    public void haveAlone() {
        pass("pg_advisory_xact_lock");
    }

    private void pass(String lock) {
        database.sql()
                .select(function(lock, Object.class, val(CLASS), val(Long.hashCode(tenant.id()))))
                .fetch();
    }
}
