package dev.huigu.testing;

import dev.huigu.foundation.db.NewTransaction;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Give this bean to {@link Features} where use cases open transactions of their own. One within another fails. */
@ApplicationScoped
public class OwnTransaction extends NewTransaction {
    @Inject
    TenantContext tenant;

    @Override
    @ActivateRequestContext
    public <T> T call(Supplier<T> work) {
        return TestDatabase.get().inTenant(tenant.tenant(), work);
    }
}
