package dev.huigu.job.internal;

import static dev.huigu.foundation.schema.app.Tables.JOB_PART;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.JobPartRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.job.LeaseLost;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What jobs work on, so many items a row, in the transaction of the caller. */
@Singleton
public class JobParts {
    static final int ITEMS = 1000;

    private final Database database;
    private final TenantContext tenant;

    @Inject
    public JobParts(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    void write(long jobId, List<Long> items) {
        List<JobPartRecord> rows = new ArrayList<>();
        for (int first = 0; first < items.size(); first += ITEMS) {
            rows.add(new JobPartRecord()
                    .setTenantId(tenant.id())
                    .setJobId(jobId)
                    .setFirstItem((long) first)
                    .setItems(items.subList(first, Math.min(first + ITEMS, items.size()))
                            .toArray(Long[]::new)));
        }
        if (!rows.isEmpty()) {
            Batches.insert(database, JOB_PART, rows);
        }
    }

    /**
     * The items from a position to the end of its row.
     *
     * @throws LeaseLost if they are gone, because somebody else has finished the job
     */
    List<Long> from(long jobId, long position) {
        int before = (int) (position % ITEMS);
        Long[] items = database.sql()
                .select(JOB_PART.ITEMS)
                .from(JOB_PART)
                .where(JOB_PART.TENANT_ID.eq(tenant.id()))
                .and(JOB_PART.JOB_ID.eq(jobId))
                .and(JOB_PART.FIRST_ITEM.eq(position - before))
                .fetchOptional(JOB_PART.ITEMS)
                .orElseThrow(LeaseLost::new);
        return List.of(items).subList(before, items.length);
    }

    void delete(long jobId) {
        database.sql()
                .deleteFrom(JOB_PART)
                .where(JOB_PART.TENANT_ID.eq(tenant.id()))
                .and(JOB_PART.JOB_ID.eq(jobId))
                .execute();
    }
}
