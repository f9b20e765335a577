package dev.huigu.purchase.internal;

import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.purchase.PurchaseDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/**
 * A purchase that came with an Idempotency-Key: alone in the transaction of the caller, because its answer is kept
 * there, too.
 */
@ApplicationScoped
public class KeyedPurchases {
    @Inject
    SinglePurchases purchases;

    @Idempotent
    public Response record(PurchaseDraft draft) {
        return PurchaseResource.answer(purchases.recordAlone(draft));
    }
}
