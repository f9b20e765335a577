package dev.huigu.testing;

import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.Tenant;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {
    private final TestDatabase database = TestDatabase.get();
    private final Tenant tenant = database.newTenant();

    @Test
    void aBrandSeesItsOwnRowsOnly() {
        database.doInTenant(tenant, this::insertStore);

        assertThat(storesSeenBy(tenant)).isEqualTo(1);
        assertThat(storesSeenBy(database.newTenant())).isZero();
    }

    @Test
    void whatFailsLeavesNothing() {
        assertThatThrownBy(() -> database.doInTenant(tenant, () -> {
                    insertStore();
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(storesSeenBy(tenant)).isZero();
    }

    @Test
    void aRowOfAnotherBrandCannotBeWritten() {
        assertThatThrownBy(() -> database.doInTenant(database.newTenant(), this::insertStore))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");
    }

    private int storesSeenBy(Tenant reader) {
        return database.inTenant(reader, () -> database.database().sql().fetchCount(STORE));
    }

    private void insertStore() {
        database.database()
                .sql()
                .insertInto(STORE)
                .set(STORE.TENANT_ID, tenant.id())
                .set(STORE.ID, Ids.next())
                .set(STORE.CODE, "S1")
                .set(STORE.NAME, "一店")
                .set(STORE.CHANNEL, "OFFLINE")
                .set(STORE.VERSION, 1L)
                .execute();
    }
}
