package dev.huigu.foundation.http;

import dev.huigu.foundation.problem.Refusal;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** Entity tags made of row versions, so that nobody overwrites what he has not seen. */
public final class Versions {
    private Versions() {}

    public static Response ok(Object body, long version) {
        return Response.ok(body).tag(tag(version)).build();
    }

    public static Response created(Object body, long version) {
        return Response.status(Response.Status.CREATED)
                .entity(body)
                .tag(tag(version))
                .build();
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Compares the header {@code If-Match} with what is stored; no header matches everything. A tag that a proxy
     * made weak on the way counts as itself.
     *
     * @throws Refusal 412 if it names other versions
     */
    public static void match(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String tag = "\"" + version + "\"";
        boolean named = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(tag::equals);
        if (!named) {
            throw Refusal.stale();
        }
    }
}
