package dev.huigu.job;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.id.Ids;
import dev.huigu.job.internal.JobTable;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Begins jobs, in the transaction of the caller. */
@Singleton
public class Jobs {
    private final JobTable jobs;
    private final Caller caller;
    private final Event<WorkBegun> begun;

    @Inject
    public Jobs(JobTable jobs, Caller caller, Event<WorkBegun> begun) {
        this.jobs = jobs;
        this.caller = caller;
        this.begun = begun;
    }

    /**
     * Keeps a job; once the transaction commits, some node works on it with the rights that the caller has now.
     *
     * @param kind the name of a {@link JobKind}
     * @param parameters anything that can be written as JSON and read again; kept encrypted
     * @param items ids, worked on in this order
     */
    public JobAccepted begin(String kind, Object parameters, List<Long> items) {
        long id = jobs.open(kind, caller.identity(), parameters, items);
        begun.fire(new WorkBegun());
        return new JobAccepted(Ids.text(id));
    }
}
