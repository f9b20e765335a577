package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/purchases")
@ApplicationScoped
public class MemberPurchasesResource {
    @Inject
    MemberDirectory members;

    @Inject
    PurchaseHistory history;

    /** The latest first; {@code q} keeps those with a product whose code begins with it or whose name contains it. */
    @GET
    @Transactional
    @Requires(Permission.PURCHASES_READ)
    public Page<PurchaseDetails> list(
            @PathParam("id") String id, @QueryParam("q") @Size(max = 100) String q, @BeanParam PageRequest page) {
        return history.of(members.mustReach(id, Permission.PURCHASES_READ), q, page);
    }
}
