package dev.huigu.testing;

import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
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

    @Produces
    @RequestScoped
    EntityManager open(TenantContext tenant) {
        EntityManager entityManager = FACTORY.createEntityManager();
        entityManager.setProperty(TenantOwned.TENANT, tenant.id());
        entityManager.getTransaction().begin();
        return entityManager;
    }

    /** What was to be written is flushed by the use cases; the connection is committed by {@link TestDatabase}. */
    void close(@Disposes EntityManager entityManager) {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }
}
