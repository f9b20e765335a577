package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static org.jooq.impl.DSL.any;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jooq.Record1;
import org.jooq.ResultQuery;
import org.jooq.SelectLimitStep;

/**
 * Consultants to act on. Locks are taken before those of members: who changes a consultant has the row alone, who
 * binds members to one shares it, so nobody is bound to a consultant while the members are being handed over.
 */
@Singleton
public class ConsultantRepository {
    private final Database database;
    private final TenantContext tenant;
    private final EntityManager entityManager;

    @Inject
    public ConsultantRepository(Database database, TenantContext tenant, EntityManager entityManager) {
        this.database = database;
        this.tenant = tenant;
        this.entityManager = entityManager;
    }

    /** @throws Refusal 404 */
    Consultant lock(String code) {
        return load(rows(List.of(code)).forNoKeyUpdate()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("consultant"));
    }

    /** Those of the codes that there are, kept as they are, in the order of their ids. */
    List<Consultant> share(Collection<String> codes) {
        return load(rows(codes).forShare());
    }

    /**
     * Those of the codes that there are, in the order of their ids. Waits also for members who are just being
     * registered with them.
     */
    List<Consultant> lockWithMembers(Collection<String> codes) {
        return load(rows(codes).forUpdate());
    }

    private SelectLimitStep<Record1<Long>> rows(Collection<String> codes) {
        return database.sql()
                .select(CONSULTANT.ID)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(any(codes.toArray(String[]::new))))
                .orderBy(CONSULTANT.ID);
    }

    private List<Consultant> load(ResultQuery<Record1<Long>> locked) {
        return locked.fetch(CONSULTANT.ID).stream().map(this::load).toList();
    }

    /** As the locked row is, whatever this transaction loaded before. */
    private Consultant load(long id) {
        Consultant consultant = Objects.requireNonNull(entityManager.find(Consultant.class, id));
        entityManager.refresh(consultant);
        return consultant;
    }

    /** Counts as a change where only the group changes, which lies in another table. */
    void touch(Consultant consultant) {
        entityManager.lock(consultant, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Writes what was changed now, so that what is read afterwards shows it. */
    void store() {
        entityManager.flush();
    }
}
