package dev.huigu.job.internal;

import static dev.huigu.foundation.schema.app.Tables.JOB;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.JobRecord;
import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.job.Leases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What can be read of a brand's jobs, for thirty days after their end. */
@Singleton
public class JobLedger implements KeptForAWhile {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public JobLedger(Database database, TenantContext tenant, Caller caller, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @return the job's id
     * @throws Refusal 404 unless it is a job that the caller asked for, or may see as one who sees all
     */
    long mustSee(String id) {
        return Ids.find(id).stream()
                .boxed()
                .flatMap(number -> find(number).stream())
                .filter(this::isSeen)
                .findFirst()
                .map(JobRecord::getId)
                .orElseThrow(JobLedger::unknown);
    }

    /** Keys see all rows of what they may do, but are nobody who looks after others' jobs. */
    private boolean isSeen(JobRecord job) {
        boolean seesAll =
                caller.rows(Permission.JOBS) == Rows.ALL && !caller.roles().isEmpty();
        return seesAll || job.getRequestedBy().equals(caller.actor());
    }

    /** Whoever asks. */
    JobView get(long id) {
        return find(id).map(JobLedger::view).orElseThrow(JobLedger::unknown);
    }

    private Optional<JobRecord> find(long id) {
        return database.sql()
                .selectFrom(JOB)
                .where(JOB.TENANT_ID.eq(tenant.id()))
                .and(JOB.ID.eq(id))
                .fetchOptional();
    }

    /** Those that the caller asked for, newest first. */
    Page<JobView> list(PageRequest page) {
        var rows = database.sql()
                .selectFrom(JOB)
                .where(JOB.TENANT_ID.eq(tenant.id()))
                .and(JOB.REQUESTED_BY.eq(caller.actor()))
                .and(page.after(1).map(cursor -> JOB.ID.lt(cursor.number(0))).orElse(noCondition()))
                .orderBy(JOB.ID.desc())
                .limit(page.fetchSize())
                .fetch();
        return page.page(rows, JobLedger::view, row -> Cursor.of(row.getId()));
    }

    private static JobView view(JobRecord row) {
        return new JobView(
                Ids.text(row.getId()),
                row.getKind(),
                row.getState(),
                row.getFailure(),
                row.getTotal(),
                row.getDone(),
                row.getRefused(),
                JobTable.counts(row).result(),
                row.getStartedAt(),
                row.getFinishedAt());
    }

    private static Refusal unknown() {
        return Refusal.notFound("job");
    }

    @Override
    public int forgetOld() {
        return database.sql()
                .deleteFrom(JOB)
                .where(JOB.TENANT_ID.eq(tenant.id()))
                .and(JOB.STATE.ne(Leases.RUNNING))
                .and(JOB.FINISHED_AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
