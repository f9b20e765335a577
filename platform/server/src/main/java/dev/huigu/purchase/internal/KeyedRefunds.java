package dev.huigu.purchase.internal;

import dev.huigu.foundation.idempotency.Idempotent;
import dev.huigu.purchase.RefundDraft;
import dev.huigu.purchase.Refunds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Refunds in the transaction of the caller, in which the answer to one with an Idempotency-Key is kept, too. */
@ApplicationScoped
public class KeyedRefunds {
    @Inject
    Refunds refunds;

    /** @param onlyStoreId as {@link Refunds} takes it */
    @Idempotent
    public Response record(RefundDraft draft, Long onlyStoreId) {
        return RefundResource.answer(refunds.record(draft, onlyStoreId));
    }
}
