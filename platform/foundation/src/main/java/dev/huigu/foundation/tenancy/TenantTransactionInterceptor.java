package dev.huigu.foundation.tenancy;

import dev.huigu.foundation.db.Database;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.Serializable;

/**
 * Tells the database for which tenant a transaction works, before anything else happens in it. Stands just inside
 * the container's own interceptor of {@link Transactional}.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class TenantTransactionInterceptor implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ANNOUNCED = "dev.huigu.tenant";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    transient TransactionSynchronizationRegistry transaction;

    @Inject
    transient TenantContext context;

    @Inject
    transient Database database;

    @AroundInvoke
    Object announceTenant(InvocationContext invocation) throws Exception {
        if (context.isEntered()) {
            if (transaction.getTransactionKey() != null && transaction.getResource(ANNOUNCED) == null) {
                transaction.putResource(ANNOUNCED, context.id());
                database.enterTenant(context.id());
            }
        }
        return invocation.proceed();
    }
}
