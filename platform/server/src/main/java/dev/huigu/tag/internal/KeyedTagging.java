package dev.huigu.tag.internal;

import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.job.JobAccepted;
import dev.huigu.tag.internal.Tagging.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Tagging in the transaction of the caller, in which the answer to one with an Idempotency-Key is kept. */
@ApplicationScoped
public class KeyedTagging {
    @Inject
    Tagging tagging;

    @Idempotent
    public Response tag(TaggingRequest request) {
        Tagged tagged = tagging.tag(request);
        return tagged.later()
                .map(JobAccepted::response)
                .orElseGet(() -> Response.ok(tagged.now().orElseThrow()).build());
    }
}
