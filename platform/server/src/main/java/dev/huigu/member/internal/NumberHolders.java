package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Tells whose number it is that somebody wanted to give to another member, if the caller reaches that one. */
@Singleton
public class NumberHolders {
    private final Database database;
    private final TenantContext tenant;
    private final Transactions transactions;
    private final MemberDirectory directory;

    @Inject
    public NumberHolders(
            Database database, TenantContext tenant, Transactions transactions, MemberDirectory directory) {
        this.database = database;
        this.tenant = tenant;
        this.transactions = transactions;
        this.directory = directory;
    }

    /**
     * What the work answers, which opens its own transaction: after a refusal the database answers nothing in it.
     *
     * @throws Refusal 409 that names the holder, or who stands for the holder since they were merged
     */
    <T> T naming(Supplier<T> work) {
        try {
            return work.get();
        } catch (NumberTaken taken) {
            throw transactions.call(() -> named(taken));
        }
    }

    private Refusal named(NumberTaken taken) {
        return database.sql()
                .select(MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(taken.held())
                .fetchOptional(MEMBER.ID)
                .flatMap(id -> directory.findReached(id, Permission.MEMBERS_READ))
                .map(id -> taken.inTheWay(Ids.text(id)))
                .orElse(taken);
    }
}
