package dev.huigu.testing;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Use cases wired by CDI as in the product, on {@link TestDatabase}, without an application server: real events,
 * real statements, one transaction a call.
 */
public final class Features implements AutoCloseable {
    private final SeContainer container;
    private final TestDatabase database = TestDatabase.get();

    public Features(Class<?>... beans) {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(beans)
                .addBeanClasses(Environment.class, Database.class, Tenants.class, TenantContext.class)
                .initialize();
    }

    /** What the container gives in the product. */
    @ApplicationScoped
    static class Environment {
        @Produces
        DataSource dataSource() {
            return TestDatabase.get().dataSource();
        }

        @Produces
        @jakarta.inject.Singleton
        TestClock clock() {
            return new TestClock();
        }

        @Produces
        @jakarta.inject.Singleton
        PersonalData personalData() {
            return new PersonalData(
                    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=");
        }
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** All beans of the kind. */
    <T> List<T> all(Class<T> type) {
        return container.select(type).stream().toList();
    }

    /** Works for the tenant in a transaction of its own. */
    public <T> T inTenant(Tenant tenant, Supplier<T> work) {
        return get(Tenants.class).call(tenant, () -> database.inTenant(tenant, work));
    }

    /** Works in a request and a transaction that know no tenant yet. */
    public <T> T outside(Supplier<T> work) {
        RequestContextController request = get(RequestContextController.class);
        request.activate();
        try {
            return database.outside(work);
        } finally {
            request.deactivate();
        }
    }

    @Override
    public void close() {
        container.close();
    }
}
