package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.idempotency.Idempotency;
import dev.huigu.foundation.idempotency.KeyedRequest;
import dev.huigu.purchase.PurchaseDraft;
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
@Path("purchases")
@ApplicationScoped
public class PurchaseResource {
    @Inject
    SinglePurchases purchases;

    @Inject
    StoreReach reach;

    @Inject
    Transactions transactions;

    @Inject
    KeyedRequest keyed;

    @Inject
    Idempotency idempotency;

    @POST
    @Requires(Permission.PURCHASES_WRITE)
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already",
            content = @Content(schema = @Schema(implementation = PurchaseView.class)))
    public Response record(@NotNull @Valid PurchaseDraft body) {
        reach.limit(Permission.PURCHASES_WRITE).mustInclude(body.storeCode());
        return idempotency.isAskedFor()
                ? transactions.call(() -> keyed.answer(() -> answer(purchases.recordAlone(body))))
                : answer(purchases.record(body));
    }

    private static Response answer(SinglePurchases.Answer answer) {
        return Response.status(answer.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(answer.view())
                .build();
    }
}
