package dev.huigu.server;

import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The EntityManager that repositories inject: it learns the tenant at its first use in each transaction, so a
 * transaction without entities does not pay for one.
 */
@ApplicationScoped
public class TenantEntityManager {
    private static final String LEARNT = "dev.huigu.entity-manager-tenant";

    @PersistenceContext(unitName = "huigu")
    EntityManager entityManager;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    TenantContext context;

    @Produces
    @Singleton
    EntityManager produce() {
        return (EntityManager) Proxy.newProxyInstance(
                TenantEntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (transaction.getTransactionKey() != null && transaction.getResource(LEARNT) == null) {
            entityManager.setProperty(TenantOwned.TENANT, context.id());
            transaction.putResource(LEARNT, context.id());
        }
        try {
            return method.invoke(entityManager, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
