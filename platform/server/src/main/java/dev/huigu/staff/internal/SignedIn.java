package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.staff.StaffError;

/** Who calls, and for which brand. */
record SignedIn(Tenant tenant, Caller.Identity identity) {
    /** @throws Refusal 401 unless the brand is active */
    static void mustBeActive(Tenants.Standing standing) {
        if (!standing.active()) {
            throw new Refusal(
                    StaffError.TENANT_SUSPENDED, "This brand is suspended. Ask the operator of the platform.");
        }
    }

    static Refusal unknownTenant() {
        return new Refusal(
                StaffError.UNKNOWN_TENANT, "Sign in for exactly one brand that exists here (scope organization:slug).");
    }
}
