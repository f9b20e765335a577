package dev.huigu.foundation.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** The brand that this request or job works for. Empty until {@link #enter}; never changes afterwards. */
@RequestScoped
public class TenantContext {
    private Tenant tenant;

    public void enter(Tenant newTenant) {
        if (tenant != null && tenant.id() != newTenant.id()) {
            throw new IllegalStateException("This request already works for another tenant");
        }
        tenant = newTenant;
    }

    public boolean isEntered() {
        return tenant != null;
    }

    /** @throws IllegalStateException if nobody has said for which tenant */
    public Tenant tenant() {
        if (tenant == null) {
            throw new IllegalStateException("No tenant entered");
        }
        return tenant;
    }

    public long id() {
        return tenant().id();
    }
}
