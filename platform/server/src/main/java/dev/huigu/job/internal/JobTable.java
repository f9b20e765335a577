package dev.huigu.job.internal;

import static dev.huigu.foundation.schema.app.Tables.JOB;
import static dev.huigu.foundation.schema.control.Tables.OPEN_JOB;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.schema.app.tables.records.JobRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.job.JobCounts;
import dev.huigu.job.Leases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The rows of jobs, in the transaction of the caller. */
@Singleton
public class JobTable {
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final JobParts parts;
    private final Leases<JobRecord> leases;
    private final Clock clock;

    @Inject
    public JobTable(Database database, TenantContext tenant, PersonalData personalData, JobParts parts, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
        this.parts = parts;
        this.clock = clock;
        this.leases = new Leases<>(
                database,
                tenant,
                new Leases.Columns<>(JOB.TENANT_ID, JOB.ID, JOB.STATE, JOB.ATTEMPTS, JOB.TAKEN_BY, JOB.TAKEN_UNTIL));
    }

    Leases<JobRecord> leases() {
        return leases;
    }

    /** @return the job's id */
    public long open(String kind, Caller.Identity caller, Object parameters, List<Long> items) {
        long id = Ids.next();
        database.sql()
                .insertInto(JOB)
                .set(new JobRecord()
                        .setTenantId(tenant.id())
                        .setId(id)
                        .setKind(kind)
                        .setRequestedBy(caller.actor())
                        .setCaller(write(caller))
                        .setParametersCipher(personalData.encrypt(tenant.id(), write(parameters)))
                        .setState(Leases.RUNNING)
                        .setTotal((long) items.size())
                        .setDone(0L)
                        .setRefused(0L)
                        .setResult(write(Map.of()))
                        .setAttempts(0)
                        .setStartedAt(clock.instant()))
                .execute();
        parts.write(id, items);
        database.sql()
                .insertInto(OPEN_JOB)
                .set(OPEN_JOB.TENANT_ID, tenant.id())
                .set(OPEN_JOB.JOB_ID, id)
                .execute();
        return id;
    }

    /** Of all brands. */
    List<Long> tenantsWithWork() {
        return database.sql().selectDistinct(OPEN_JOB.TENANT_ID).from(OPEN_JOB).fetch(OPEN_JOB.TENANT_ID);
    }

    /**
     * Writes how far some items bring the job, in their transaction.
     *
     * @throws dev.huigu.job.LeaseLost if it is not where they began, or another node has it
     */
    void advance(JobRecord held, long done, JobCounts counts) {
        Leases.mustChange(database.sql()
                .update(JOB)
                .set(JOB.DONE, done)
                .set(JOB.REFUSED, counts.refused())
                .set(JOB.RESULT, write(counts.result()))
                .set(JOB.ATTEMPTS, 0)
                .where(leases.isHeld(held))
                .and(JOB.DONE.eq(held.getDone())));
    }

    /** @param failure in words; null: every item was worked on */
    void finish(JobRecord held, String failure) {
        Leases.mustChange(database.sql()
                .update(JOB)
                .set(JOB.STATE, failure == null ? "DONE" : "FAILED")
                .set(JOB.FAILURE, failure)
                .set(JOB.FINISHED_AT, clock.instant())
                .setNull(JOB.TAKEN_BY)
                .setNull(JOB.TAKEN_UNTIL)
                .where(leases.isHeld(held))
                .and(JOB.DONE.eq(held.getDone())));
        parts.delete(held.getId());
        database.sql()
                .deleteFrom(OPEN_JOB)
                .where(OPEN_JOB.TENANT_ID.eq(tenant.id()))
                .and(OPEN_JOB.JOB_ID.eq(held.getId()))
                .execute();
    }

    String parameters(JobRecord job) {
        return personalData.decrypt(tenant.id(), job.getParametersCipher());
    }

    /** Who asked for the job, with the rights of that time. */
    static Caller.Identity caller(JobRecord job) {
        try {
            return Json.MAPPER.readValue(job.getCaller(), Caller.Identity.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static JobCounts counts(JobRecord job) {
        try {
            return new JobCounts(job.getRefused(), Json.MAPPER.readValue(job.getResult(), COUNTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String write(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
