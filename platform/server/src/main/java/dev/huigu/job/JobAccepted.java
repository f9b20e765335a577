package dev.huigu.job;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job that was taken in and will be worked on. */
@Schema(name = "JobAccepted")
public record JobAccepted(String id) {
    /** 202; Location says where its progress is. */
    public Response response() {
        return Response.accepted(this).location(URI.create("jobs/" + id)).build();
    }
}
