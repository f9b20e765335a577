package dev.huigu.consultant.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/bindings")
@ApplicationScoped
public class MemberBindingsResource {
    @Inject
    BindingHistory history;

    @Inject
    MemberDirectory members;

    /** The whole history, the latest first: nobody changes consultants often. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    public Page<BindingView> list(@PathParam("id") String id) {
        return new Page<>(history.of(members.mustReach(id, Permission.MEMBERS_READ)), null);
    }
}
