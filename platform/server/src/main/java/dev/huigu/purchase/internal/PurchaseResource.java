package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.purchase.PurchaseDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("purchases")
@ApplicationScoped
public class PurchaseResource {
    @Inject
    SinglePurchases purchases;

    @Inject
    StoreReach reach;

    @POST
    @Requires(Permission.PURCHASES_WRITE)
    public Response record(@NotNull @Valid PurchaseDraft body) {
        reach.limit(Permission.PURCHASES_WRITE).mustInclude(body.storeCode());
        SinglePurchases.Answer answer = purchases.record(body);
        return Response.status(answer.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(answer.view())
                .build();
    }
}
