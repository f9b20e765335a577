package dev.huigu.safekeeping.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.member.MemberDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Goods that a member paid for and left in a store. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("members/{id}/kept-goods")
@ApplicationScoped
public class KeptGoodsResource {
    @Inject
    MemberDirectory members;

    @Inject
    KeptGoods goods;

    @Inject
    KeptGoodsTable table;

    /** What lies where. */
    @GET
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    public Page<KeptGoodsView> list(@PathParam("id") String id) {
        return new Page<>(table.of(members.mustReach(id, Permission.MEMBERS_READ)), null);
    }

    /** Deposits and pick-ups, the latest first. */
    @GET
    @Path("entries")
    @Transactional
    @Requires(Permission.MEMBERS_READ)
    public Page<KeptGoodsEntryView> entries(@PathParam("id") String id, @BeanParam PageRequest page) {
        return table.history(members.allOf(members.mustReach(id, Permission.MEMBERS_READ)), page);
    }

    @POST
    @Path("deposits")
    @Transactional
    @Idempotent
    @Requires(Permission.MEMBERS_CHANGE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = KeptGoodsEntryView.class)))
    public Response deposit(@PathParam("id") String id, @NotNull @Valid Deposit body) {
        return created(goods.deposit(members.mustReach(id, Permission.MEMBERS_CHANGE), body));
    }

    @POST
    @Path("pick-ups")
    @Transactional
    @Idempotent
    @Requires(Permission.MEMBERS_CHANGE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = KeptGoodsEntryView.class)))
    public Response pickUp(@PathParam("id") String id, @NotNull @Valid PickUp body) {
        return created(goods.pickUp(members.mustReach(id, Permission.MEMBERS_CHANGE), body));
    }

    private static Response created(KeptGoodsEntryView entry) {
        return Response.status(Response.Status.CREATED).entity(entry).build();
    }
}
