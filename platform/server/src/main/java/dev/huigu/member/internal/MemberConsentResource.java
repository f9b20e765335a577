package dev.huigu.member.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/consents")
@ApplicationScoped
public class MemberConsentResource {
    @Inject
    Caller caller;

    @Inject
    MemberDirectory members;

    @Inject
    Consents consents;

    /** On each purpose of the brand. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    public Page<ConsentView> list(@PathParam("id") String id) {
        return new Page<>(consents.of(members.mustReach(id, Permission.MEMBERS_READ)), null);
    }

    @GET
    @Path("history")
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    public Page<DecisionView> history(@PathParam("id") String id, @BeanParam PageRequest page) {
        return consents.history(members.mustReach(id, Permission.MEMBERS_READ), page);
    }

    /** What the member said, given or withdrawn. */
    @PUT
    @Path("{purpose}")
    @Transactional
    @Requires(Permission.MEMBERS_CHANGE)
    public ConsentView decide(
            @PathParam("id") String id, @PathParam("purpose") String purpose, @NotNull @Valid ConsentDecision body) {
        return consents.decide(members.mustReach(id, Permission.MEMBERS_CHANGE), purpose, body, caller.actor());
    }
}
