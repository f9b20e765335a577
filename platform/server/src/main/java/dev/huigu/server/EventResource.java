package dev.huigu.server;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

@Path("events")
@ApplicationScoped
public class EventResource {
    @Inject
    LiveFeed feed;

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Requires(Permission.SIGNED_IN)
    @Operation(
            summary = "Live changes",
            description =
                    "Server-sent events. `commission`: {month, consultantCode, settledTotal} of this month, first as"
                            + " it stands, then at each change. A comment every 15 seconds shows that the line is alive. The"
                            + " stream ends after five minutes, because what a person may see can change: open it again.")
    public void follow(
            @Parameter(hidden = true) @Context SseEventSink sink, @Parameter(hidden = true) @Context Sse sse) {
        feed.follow(sink, sse);
    }
}
