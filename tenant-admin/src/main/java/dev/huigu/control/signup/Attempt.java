package dev.huigu.control.signup;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import java.util.Optional;

/**
 * One try at finishing or undoing a sign-up, under the lock of its row.
 *
 * @param password known only while the owner's request runs; it is stored nowhere but in Keycloak
 */
record Attempt(TenantRecord row, Optional<String> password) {
    String tenantId() {
        return Ids.text(row.getId());
    }

    BrandState state() {
        return BrandState.valueOf(row.getState());
    }

    @Override
    public String toString() {
        return "Attempt[" + tenantId() + "]";
    }
}
