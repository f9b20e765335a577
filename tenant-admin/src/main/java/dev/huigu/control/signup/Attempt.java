package dev.huigu.control.signup;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

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

    /**
     * Whether a tenant of this id is known, in whatever state. Asked on the connection that the attempt holds: one
     * that needed a second could wait for another that does, too.
     */
    boolean knows(String otherTenantId) {
        var id = Ids.find(otherTenantId);
        return id.isPresent() && row.configuration().dsl().fetchExists(TENANT, TENANT.ID.eq(id.getAsLong()));
    }

    @Override
    public String toString() {
        return "Attempt[" + tenantId() + "]";
    }
}
