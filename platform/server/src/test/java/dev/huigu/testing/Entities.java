package dev.huigu.testing;

import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Give this bean to {@link Features} where use cases need an EntityManager: one for each transaction. */
@ApplicationScoped
public class Entities {
    private static final EntityManagerFactory FACTORY = factory();

    private static EntityManagerFactory factory() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", null);
        properties.put(
                "jakarta.persistence.nonJtaDataSource", TestDatabase.get().dataSource());
        return Persistence.createEntityManagerFactory("huigu", properties);
    }

    /** The EntityManager of the transaction that the thread is in, or was in last. */
    private final ThreadLocal<Opened> opened = new ThreadLocal<>();

    private record Opened(Object transaction, EntityManager entityManager) {}

    @Produces
    @Singleton
    EntityManager produce(TenantContext tenant) {
        return (EntityManager) Proxy.newProxyInstance(
                Entities.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(tenant), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private EntityManager current(TenantContext tenant) {
        Object transaction = TestDatabase.get().transaction();
        Opened last = opened.get();
        if (last == null || last.transaction() != transaction) {
            close(last);
            opened.set(new Opened(transaction, open(tenant)));
        }
        return opened.get().entityManager();
    }

    private static EntityManager open(TenantContext tenant) {
        EntityManager entityManager = FACTORY.createEntityManager();
        entityManager.setProperty(TenantOwned.TENANT, tenant.id());
        entityManager.getTransaction().begin();
        return entityManager;
    }

    /** What was to be written is flushed by the use cases; the connection is committed by {@link TestDatabase}. */
    private static void close(Opened last) {
        if (last != null) {
            last.entityManager().getTransaction().rollback();
            last.entityManager().close();
        }
    }
}
