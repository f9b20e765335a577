package dev.huigu.job.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.job.ProgressEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("jobs")
@ApplicationScoped
@Tag(name = "Jobs", description = "Long work that goes on after the answer: who asked for it follows it here")
public class JobResource {
    @Inject
    JobLedger jobs;

    @Inject
    ProgressEvents events;

    @Inject
    Transactions transactions;

    @GET
    @Transactional
    @Requires(Permission.JOBS)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "List the jobs that one has asked for, newest first")
    public Page<JobView> list(@BeanParam PageRequest page) {
        return jobs.list(page);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.JOBS)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How far a job has come",
            description = "For who asked for it, and for owners and operations. Kept for 30 days after its end.")
    public JobView get(@PathParam("id") String id) {
        return jobs.get(jobs.mustSee(id));
    }

    @GET
    @Path("{id}/events")
    @Requires(Permission.JOBS)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow a job",
            description = "An event, a Job as JSON, now and after each change; the stream ends with the job. A comment"
                    + " every 15 seconds keeps it open.")
    public void follow(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        long jobId = transactions.call(() -> jobs.mustSee(id));
        events.follow(() -> jobs.get(jobId), JobView::goesOn, sink, sse);
    }
}
