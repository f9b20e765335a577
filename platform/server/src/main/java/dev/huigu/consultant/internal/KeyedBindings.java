package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.Allocations.Mode;
import dev.huigu.consultant.internal.Allocations.Plan;
import dev.huigu.foundation.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Changes of bindings in the transaction of the caller, in which the answer to one with an Idempotency-Key is kept. */
@ApplicationScoped
public class KeyedBindings {
    @Inject
    SingleBindings single;

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
        long memberId = single.bind(binding);
        return Response.status(Response.Status.CREATED)
                .entity(history.of(memberId).get(0))
                .build();
    }

    @Idempotent
    public Response allocate(AllocationRequest request, Mode mode) {
        Plan plan = allocations.plan(request);
        if (mode == Mode.PREVIEW) {
            return Response.ok(allocations.preview(plan)).build();
        }
        return plan.isLong()
                ? allocations.begin(plan).response()
                : Response.ok(allocations.apply(plan)).build();
    }

    @Idempotent
    public Response handOver(String code, HandoverRequest request) {
        return Boolean.TRUE.equals(request.preview())
                ? Response.ok(handovers.preview(code, request)).build()
                : Response.status(Response.Status.CREATED)
                        .entity(handovers.handOver(code, request))
                        .build();
    }

    @Idempotent
    public Response scan(CardScan scan) {
        return Response.ok(cardScans.scan(scan.cardCode())).build();
    }
}
