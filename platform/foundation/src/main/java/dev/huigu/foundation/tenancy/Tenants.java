package dev.huigu.foundation.tenancy;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;

/** Finds tenants and lets jobs work for one. */
@Singleton
public class Tenants {
    private final Database database;
    private final TenantContext context;
    private final Instance<RequestContextController> requestContexts;

    @Inject
    public Tenants(Database database, TenantContext context, Instance<RequestContextController> requestContexts) {
        this.database = database;
        this.context = context;
        this.requestContexts = requestContexts;
    }

    /**
     * A tenant as sign-in needs it.
     *
     * @param active false where suspended
     * @param ownerSubject the identity of who signed the brand up
     */
    public record Standing(
            Tenant tenant,
            boolean active,
            String organizationId,
            String ownerSubject,
            String ownerName,
            String ownerEmail) {}

    /** The tenant of an identity provider's organization; empty where its sign-up never came to its end. */
    public Optional<Standing> findByOrganization(String organizationId) {
        return find(TENANT.ORGANIZATION_ID.eq(organizationId));
    }

    public Optional<Standing> findStanding(long tenantId) {
        return find(TENANT.ID.eq(tenantId));
    }

    /** All that are active, for jobs. */
    public List<Tenant> active() {
        return database.sql()
                .selectFrom(TENANT)
                .where(TENANT.STATE.eq("ACTIVE"))
                .orderBy(TENANT.ID)
                .fetch(Tenants::tenant);
    }

    /** Only while it is active. */
    public Optional<Tenant> find(long tenantId) {
        return findStanding(tenantId).filter(Standing::active).map(Standing::tenant);
    }

    /** For jobs that go through every brand, suspended ones included. */
    public List<Tenant> all() {
        return database.sql()
                .selectFrom(TENANT)
                .where(TENANT.STATE.in("ACTIVE", "SUSPENDED"))
                .orderBy(TENANT.ID)
                .fetch(Tenants::tenant);
    }

    private Optional<Standing> find(Condition condition) {
        return database.sql()
                .selectFrom(TENANT)
                .where(condition)
                .and(TENANT.STATE.in("ACTIVE", "SUSPENDED"))
                .fetchOptional(row -> new Standing(
                        tenant(row),
                        row.getState().equals("ACTIVE"),
                        row.getOrganizationId(),
                        row.getOwnerSubject(),
                        row.getOwnerName(),
                        row.getOwnerEmail()));
    }

    private static Tenant tenant(TenantRecord row) {
        return new Tenant(row.getId(), row.getSlug(), row.getBrandName(), ZoneId.of(row.getTimeZone()));
    }

    /**
     * Works for a tenant outside of a request: in a request context of its own on this thread, without a caller.
     *
     * @throws IllegalStateException if this thread is already within a request
     */
    public <T> T call(Tenant tenant, Supplier<T> work) {
        RequestContextController controller = requestContexts.get();
        if (!controller.activate()) {
            throw new IllegalStateException("A job cannot start inside a request");
        }
        try {
            context.enter(tenant);
            return work.get();
        } finally {
            controller.deactivate();
        }
    }

    public void run(Tenant tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return null;
        });
    }
}
