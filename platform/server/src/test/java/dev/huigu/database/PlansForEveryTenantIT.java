package dev.huigu.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A brand that the planner's statistics have not met yet is read in the same way as one that they know. */
class PlansForEveryTenantIT {
    private final TestDatabase database = TestDatabase.get();

    @Test
    void aPlanDoesNotDependOnTheTenant() {
        Tenant known = database.newTenant();
        Tenant unknown = database.newTenant();

        String plan = planOfALookUp(known);

        assertThat(plan).contains("tenant_id = $1", "id = ANY ($2)");
        assertThat(planOfALookUp(unknown)).isEqualTo(plan);
    }

    private String planOfALookUp(Tenant tenant) {
        return database.inTenant(tenant, () -> {
            var sql = database.database().sql();
            sql.execute("prepare look_up(bigint, bigint[]) as"
                    + " select name from app.member where tenant_id = $1 and id = any($2)");
            String plan = sql.fetch("explain (costs off) execute look_up(%d, array[1, 2])".formatted(tenant.id()))
                    .format();
            sql.execute("deallocate look_up");
            return plan;
        });
    }
}
