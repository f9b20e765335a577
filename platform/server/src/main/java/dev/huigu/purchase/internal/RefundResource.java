package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import dev.huigu.purchase.Refunds.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("refunds")
@ApplicationScoped
public class RefundResource {
    @Inject
    Transactions transactions;

    @Inject
    KeyedRefunds refunds;

    @Inject
    StoreReach reach;

    /** A refund as it stands: WAITING until its purchase arrives, then APPLIED, or REFUSED if it exceeds it. */
    public record RefundView(String id, String number, State state) {}

    @POST
    @Requires(Permission.REFUNDS_WRITE)
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RefundView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RefundView.class)))
    public Response record(@NotNull @Valid RefundDraft body) {
        Long onlyStoreId = reach.onlyStore(Permission.REFUNDS_WRITE);
        return transactions.call(() -> refunds.record(body, onlyStoreId));
    }

    static Response answer(Refunds.Refund refund) {
        return Response.status(status(refund))
                .entity(new RefundView(Ids.text(refund.id()), refund.number(), refund.state()))
                .build();
    }

    static Response.Status status(Refunds.Refund refund) {
        if (refund.state() == State.WAITING) {
            return Response.Status.ACCEPTED;
        }
        return refund.isNew() ? Response.Status.CREATED : Response.Status.OK;
    }
}
