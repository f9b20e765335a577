package dev.huigu.foundation.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;

/**
 * The same for transactions of their own: the kind of a transaction is part of the binding, so the interceptor of
 * {@code REQUIRED} does not stand here.
 */
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 201)
public class TenantNewTransactionInterceptor extends TenantTransactionInterceptor {
    private static final long serialVersionUID = 1L;
}
