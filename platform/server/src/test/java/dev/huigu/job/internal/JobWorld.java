package dev.huigu.job.internal;

import static dev.huigu.foundation.schema.app.Tables.IDEMPOTENCY;
import static dev.huigu.foundation.schema.app.Tables.JOB;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.job.JobChunk;
import dev.huigu.job.JobCounts;
import dev.huigu.job.JobKind;
import dev.huigu.job.Jobs;
import dev.huigu.job.WorkRunner;
import dev.huigu.testing.Features;
import dev.huigu.testing.TestClock;
import dev.huigu.testing.TestDatabase;
import dev.huigu.testing.TestTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A brand with jobs that note each item down, and nodes that work on them. */
final class JobWorld {
    static final Identity OWNER = new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null);

    private static final Features FEATURES = new Features(
            TestTransaction.class,
            Transactions.class,
            Caller.class,
            Jobs.class,
            JobTable.class,
            JobParts.class,
            JobLedger.class,
            JobWork.class,
            Noting.class);

    final Tenant tenant = TestDatabase.get().newTenant();

    JobWorld() {
        get(TestClock.class).standAt("2021-02-03T00:00:00Z");
    }

    /**
     * Notes down each item once for its caller: noting it again breaks the unique key.
     *
     * @param refusedFrom nothing from this item on can be noted
     * @param endsAt the job cannot go on at this item
     * @param failsAt our side fails at this item
     */
    record Plan(long refusedFrom, long endsAt, long failsAt) {
        static final Plan EVERYTHING = new Plan(Long.MAX_VALUE, -1, -1);
    }

    @Singleton
    static class Noting implements JobKind {
        @Inject
        Database database;

        @Inject
        TenantContext tenant;

        @Inject
        Caller caller;

        @Override
        public String name() {
            return "note-down";
        }

        @Override
        public JobCounts work(JobChunk chunk) {
            Plan plan = chunk.parameters(Plan.class);
            chunk.items().forEach(item -> note(plan, item));
            return new JobCounts(0, Map.of("noted", (long) chunk.items().size()));
        }

        private void note(Plan plan, long item) {
            if (item == plan.endsAt()) {
                throw new Refusal(CommonError.NOT_FOUND, "It is gone.");
            }
            if (item == plan.failsAt()) {
                throw new IllegalStateException("broken");
            }
            database.sql()
                    .insertInto(IDEMPOTENCY)
                    .set(IDEMPOTENCY.TENANT_ID, tenant.id())
                    .set(IDEMPOTENCY.CALLER, caller.actor() + " of store " + caller.storeId())
                    .set(IDEMPOTENCY.REQUEST, "note")
                    .set(IDEMPOTENCY.KEY, item >= plan.refusedFrom() ? "\0" : Long.toString(item))
                    .set(IDEMPOTENCY.BODY_HASH, "")
                    .set(IDEMPOTENCY.STATUS, 200)
                    .set(IDEMPOTENCY.CREATED_AT, Instant.EPOCH)
                    .execute();
        }
    }

    <T> T get(Class<T> type) {
        return FEATURES.get(type);
    }

    TestTransaction transaction() {
        return get(TestTransaction.class);
    }

    /** In a request of the caller, in one transaction. */
    <T> T as(Identity caller, Supplier<T> work) {
        return get(Tenants.class).call(tenant, () -> {
            get(Caller.class).become(caller);
            return get(Transactions.class).call(work);
        });
    }

    String begin(Identity caller, Plan plan, List<Long> items) {
        return as(caller, () -> get(Jobs.class).begin("note-down", plan, items).id());
    }

    JobView view(String id) {
        return as(OWNER, () -> get(JobLedger.class).get(Ids.find(id).orElseThrow()));
    }

    /** The items noted down, with who is said to have done so. */
    List<String> notes() {
        return as(OWNER, () -> get(Database.class)
                .sql()
                .selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.TENANT_ID.eq(tenant.id()))
                .fetch(row -> row.getKey() + " by " + row.getCaller()));
    }

    /** A node, another one each time, looks for work once and does what it finds. */
    void work() {
        new WorkRunner<>(get(Tenants.class), get(Transactions.class), get(JobWork.class)).look(Runnable::run);
    }

    /** As when so much time has passed since the node died. */
    void letLeasesRunOut() {
        as(OWNER, () -> get(Database.class)
                .sql()
                .update(JOB)
                .set(JOB.TAKEN_UNTIL, Instant.EPOCH)
                .where(JOB.TENANT_ID.eq(tenant.id()))
                .execute());
    }
}
