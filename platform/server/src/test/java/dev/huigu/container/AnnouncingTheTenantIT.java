package dev.huigu.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.tenancy.Tenant;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class AnnouncingTheTenantIT extends InsideTheContainer {
    @Inject
    Transactions transactions;

    @Test
    void aTransactionBeginsByNamingItsTenant() {
        Tenant tenant = newTenant();
        assertThat(in(tenant, this::announced)).isEqualTo(nameOf(tenant));
    }

    @Test
    void aTransactionOfItsOwnInsideAnotherNamesItToo() {
        Tenant tenant = newTenant();
        assertThat(in(tenant, () -> List.of(transactions.call(this::announced), announced())))
                .containsOnly(nameOf(tenant));
    }

    @Test
    void anotherThreadWorksForItsOwnTenant() {
        Tenant one = newTenant();
        Tenant other = newTenant();
        assertThat(in(one, () -> List.of(in(other, this::announced), announced())))
                .containsExactly(nameOf(other), nameOf(one));
    }

    @Test
    void aConnectionShowsTheNextTenantNothingOfTheOneBefore() {
        Tenant one = newTenant();
        Tenant other = newTenant();
        in(one, () -> insertStore(one.id()));
        Set<String> connections = new TreeSet<>();
        for (int each = 0; each < 5; each++) {
            assertThat(in(one, this::storesInSight)).isEqualTo(1);
            connections.add(in(one, this::connection));
            assertThat(in(other, this::storesInSight)).isZero();
            connections.add(in(other, this::connection));
        }
        assertThat(connections).as("used by turns").hasSizeLessThan(10);
    }

    @Test
    void nothingIsLeftOnAConnectionWhenItsTransactionIsOver() {
        Tenant tenant = newTenant();
        String connection = in(tenant, this::connection);
        assertThat(outside(() -> List.of(connection(), announced()))).containsExactly(connection, "");
    }

    @Test
    void whoWorksForNobodySeesNothingAndWritesNothing() {
        Tenant tenant = newTenant();
        in(tenant, () -> insertStore(tenant.id()));
        assertThat(outside(() -> transaction.call(this::storesInSight))).isZero();
        assertThatThrownBy(() -> outside(() -> transaction.call(() -> insertStore(tenant.id()))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyWritesARowOfAnotherTenant() {
        Tenant other = newTenant();
        assertThatThrownBy(() -> in(newTenant(), () -> insertStore(other.id())))
                .hasMessageContaining("row-level security");
    }

    private static String nameOf(Tenant tenant) {
        return Long.toString(tenant.id());
    }

    /** What the database was told last, empty where nothing. */
    private String announced() {
        return database.sql()
                .select(DSL.coalesce(
                        DSL.function(
                                DSL.name("current_setting"), String.class, DSL.val("app.tenant_id"), DSL.inline(true)),
                        ""))
                .fetchSingle()
                .value1();
    }

    /** Which one of the pool it is. */
    private String connection() {
        return database.sql()
                .select(DSL.function(DSL.name("pg_backend_pid"), String.class))
                .fetchSingle()
                .value1();
    }
}
