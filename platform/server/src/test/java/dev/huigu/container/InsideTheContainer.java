package dev.huigu.container;

import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs in the application. Its own thread is within a request already, the one that started it, so all
 * work goes to another thread of the container.
 */
@ExtendWith(ArquillianExtension.class)
abstract class InsideTheContainer {
    @Resource
    ManagedExecutorService threads;

    @Inject
    Tenants tenants;

    @Inject
    RequestContextController request;

    @Inject
    Transaction transaction;

    @Inject
    Database database;

    /** A transaction of a request that works for the tenant. */
    <T> T in(Tenant tenant, Supplier<T> work) {
        return onAnotherThread(() -> tenants.call(tenant, () -> transaction.call(work)));
    }

    /** A request that works for nobody, without a transaction. */
    <T> T outside(Supplier<T> work) {
        return onAnotherThread(() -> {
            request.activate();
            try {
                return work.get();
            } finally {
                request.deactivate();
            }
        });
    }

    private <T> T onAnotherThread(Supplier<T> work) {
        try {
            return threads.submit(work::get).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row that the database shows: the statement names no tenant. */
    int storesInSight() {
        return database.sql().fetchCount(STORE);
    }

    int insertStore(long tenantId) {
        return database.sql()
                .insertInto(STORE)
                .set(STORE.TENANT_ID, tenantId)
                .set(STORE.ID, Ids.next())
                .set(STORE.CODE, "S1")
                .set(STORE.NAME, "一店")
                .set(STORE.CHANNEL, "OFFLINE")
                .set(STORE.VERSION, 1L)
                .execute();
    }

    Tenant newTenant() {
        long id = Ids.next();
        Tenant tenant = new Tenant(id, "brand-" + id, "品牌", ZoneId.of("Asia/Shanghai"));
        database.sql()
                .insertInto(TENANT)
                .set(TENANT.ID, id)
                .set(TENANT.SLUG, tenant.slug())
                .set(TENANT.BRAND_NAME, tenant.brandName())
                .set(TENANT.INDUSTRY, "retail")
                .set(TENANT.TIME_ZONE, tenant.zone().getId())
                .set(TENANT.STATE, "ACTIVE")
                .set(TENANT.ORGANIZATION_ID, tenant.slug())
                .set(TENANT.OWNER_NAME, "老板")
                .set(TENANT.OWNER_EMAIL, "owner@example.com")
                .set(TENANT.CREATED_AT, Instant.EPOCH)
                .execute();
        return tenant;
    }
}
