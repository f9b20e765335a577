package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.Allocations.Mode;
import dev.huigu.foundation.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Changes of bindings in the transaction of the caller, in which the answer to one with an Idempotency-Key is kept. */
@ApplicationScoped
public class KeyedBindings {
    @Inject
    Allocations allocations;

    @Inject
    BindingHistory history;

    @Inject
    Handovers handovers;

    @Inject
    CardScans cardScans;

    @Idempotent
    public Response bind(NewBinding binding) {
        long memberId = allocations.bind(binding);
        return Response.status(Response.Status.CREATED)
                .entity(history.of(memberId).get(0))
                .build();
    }

    @Idempotent
    public Response allocate(AllocationRequest request, Mode mode) {
        return Response.ok(allocations.allocate(request, mode)).build();
    }

    @Idempotent
    public Response handOver(String code, HandoverRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(handovers.handOver(code, request.to()))
                .build();
    }

    @Idempotent
    public Response scan(CardScan scan) {
        return Response.ok(cardScans.scan(scan.cardCode())).build();
    }
}
