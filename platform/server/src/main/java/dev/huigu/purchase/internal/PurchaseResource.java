package dev.huigu.purchase.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.Purchases;
import dev.huigu.purchase.Purchases.Outcome;
import dev.huigu.purchase.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

@Path("purchases")
@ApplicationScoped
public class PurchaseResource {
    @Inject
    Purchases purchases;

    @Inject
    Settlement.Source settlements;

    @Inject
    StoreReach reach;

    @POST
    @Transactional
    @Requires(Permission.PURCHASES_WRITE)
    public Response record(@NotNull @Valid PurchaseDraft body) {
        reach.mustReach(Permission.PURCHASES_WRITE, body.storeCode());
        Outcome outcome = purchases.record(List.of(body)).get(0);
        if (outcome instanceof Outcome.Refused refused) {
            throw refused.refusal();
        }
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        Settlement settlement =
                settlements.settlementsOf(List.of(accepted.id())).get(accepted.id());
        return Response.status(accepted.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(PurchaseView.of(accepted, settlement))
                .build();
    }
}
