package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.purchase.PurchaseKey;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.Refunds.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("refunds")
@ApplicationScoped
public class RefundResource {
    @Inject
    Refunds refunds;

    @Inject
    PurchaseReferences references;

    @Inject
    StoreReach reach;

    /** A refund as it stands: WAITING until its purchase arrives, then APPLIED, or REFUSED if it exceeds it. */
    public record RefundView(String id, String number, State state) {}

    @POST
    @Transactional
    @Requires(Permission.REFUNDS_WRITE)
    @Idempotent
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RefundView.class)))
    public Response record(@NotNull @Valid RefundDraft body) {
        StoreReach.Limit limit = reach.limit(Permission.REFUNDS_WRITE);
        references
                .storeOf(new PurchaseKey(body.purchaseSource(), body.purchaseNumber()))
                .ifPresent(limit::mustInclude);
        Refunds.Refund refund = refunds.record(body);
        return Response.status(status(refund))
                .entity(new RefundView(Ids.text(refund.id()), refund.number(), refund.state()))
                .build();
    }

    private static Response.Status status(Refunds.Refund refund) {
        if (refund.state() == State.WAITING) {
            return Response.Status.ACCEPTED;
        }
        return refund.isNew() ? Response.Status.CREATED : Response.Status.OK;
    }
}
