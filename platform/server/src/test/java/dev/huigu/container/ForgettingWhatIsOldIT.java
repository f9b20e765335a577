package dev.huigu.container;

import static dev.huigu.foundation.schema.app.Tables.IDEMPOTENCY;
import static dev.huigu.foundation.schema.control.Tables.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.server.Cleaner;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgettingWhatIsOldIT extends InsideTheContainer {
    @Inject
    Cleaner cleaner;

    @Inject
    Instance<KeptForAWhile> kept;

    @Test
    void answersLinksSessionsAttemptsJobsAndRefusedRowsAreKeptForAWhile() {
        assertThat(kept.stream().map(each -> each.getClass().getSimpleName()))
                .containsExactlyInAnyOrder("Idempotency", "MemberAccess", "JoinAttempts", "JobLedger", "ImportCleaner");
    }

    @Test
    void whatIsOldIsForgottenForSuspendedBrandsToo() throws Exception {
        Tenant active = withAnswers(newTenant());
        Tenant suspended = withAnswers(newTenant());
        suspend(suspended);

        threads.submit(cleaner::clean).get();

        assertThat(List.of(keys(active), keys(suspended))).containsOnly(List.of("new"));
    }

    private Tenant withAnswers(Tenant tenant) {
        in(tenant, () -> keep(tenant, "old", Duration.ofDays(8)) + keep(tenant, "new", Duration.ofDays(6)));
        return tenant;
    }

    private int keep(Tenant tenant, String key, Duration age) {
        return database.sql()
                .insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.TENANT_ID, tenant.id())
                .set(IDEMPOTENCY.CALLER, "staff:owner")
                .set(IDEMPOTENCY.REQUEST, "POST members")
                .set(IDEMPOTENCY.KEY, key)
                .set(IDEMPOTENCY.BODY_HASH, "")
                .set(IDEMPOTENCY.STATUS, 201)
                .set(IDEMPOTENCY.CREATED_AT, Instant.now().minus(age))
                .execute();
    }

    private void suspend(Tenant tenant) {
        in(tenant, () -> database.sql()
                .update(TENANT)
                .set(TENANT.STATE, "SUSPENDED")
                .where(TENANT.ID.eq(tenant.id()))
                .execute());
    }

    private List<String> keys(Tenant tenant) {
        return in(tenant, () -> database.sql()
                .select(IDEMPOTENCY.KEY)
                .from(IDEMPOTENCY)
                .where(IDEMPOTENCY.TENANT_ID.eq(tenant.id()))
                .fetch(IDEMPOTENCY.KEY));
    }
}
