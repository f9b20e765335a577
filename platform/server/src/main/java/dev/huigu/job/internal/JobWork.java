package dev.huigu.job.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.HalvedWriting;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.Incident;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.JobRecord;
import dev.huigu.job.JobChunk;
import dev.huigu.job.JobCounts;
import dev.huigu.job.JobKind;
import dev.huigu.job.LeasedWork;
import dev.huigu.job.Leases;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on one job from where it stands to its end, as the caller who asked for it. */
@Singleton
public class JobWork implements LeasedWork<JobRecord> {
    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);

    private final JobTable jobs;
    private final JobParts parts;
    private final Instance<JobKind> kinds;
    private final Caller caller;
    private final Transactions transactions;

    @Inject
    public JobWork(JobTable jobs, JobParts parts, Instance<JobKind> kinds, Caller caller, Transactions transactions) {
        this.jobs = jobs;
        this.parts = parts;
        this.kinds = kinds;
        this.caller = caller;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "job";
    }

    @Override
    public Leases<JobRecord> leases() {
        return jobs.leases();
    }

    @Override
    public List<Long> tenantsWithWork() {
        return jobs.tenantsWithWork();
    }

    @Override
    public void run(JobRecord held) {
        caller.become(JobTable.caller(held));
        JobKind kind = kindOf(held);
        String parameters = jobs.parameters(held);
        try {
            while (held.getDone() < held.getTotal()) {
                List<Long> items = transactions.call(() -> parts.from(held.getId(), held.getDone()));
                HalvedWriting.write(
                        items,
                        some -> write(held, some, () -> kind.work(new JobChunk(parameters, held.getDone(), some))),
                        (item, cause) -> refuse(held, item, cause));
            }
            finish(held, null);
        } catch (Refusal e) {
            finish(held, e.getMessage());
        }
    }

    private JobKind kindOf(JobRecord held) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(held.getKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of job is called " + held.getKind()));
    }

    private void refuse(JobRecord held, long item, RuntimeException cause) {
        Incident.log(LOG, cause);
        write(held, List.of(item), () -> new JobCounts(1, Map.of()));
    }

    /** The held row follows what is committed. */
    private void write(JobRecord held, List<Long> items, Supplier<JobCounts> work) {
        long done = held.getDone() + items.size();
        JobCounts counts = transactions.call(() -> {
            JobCounts sum = JobTable.counts(held).plus(work.get());
            jobs.advance(held, done, sum);
            return sum;
        });
        held.setDone(done)
                .setRefused(counts.refused())
                .setResult(JobTable.write(counts.result()))
                .setAttempts(0);
    }

    @Override
    public void giveUp(JobRecord held, String incident) {
        finish(
                held,
                "Something failed on our side after %d of %d. Quote incident %s when you ask about it."
                        .formatted(held.getDone(), held.getTotal(), incident));
    }

    private void finish(JobRecord held, String failure) {
        transactions.run(() -> jobs.finish(held, failure));
    }
}
