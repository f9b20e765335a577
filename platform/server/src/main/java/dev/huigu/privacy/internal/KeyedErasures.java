package dev.huigu.privacy.internal;

import dev.huigu.foundation.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Erasures that come with an Idempotency-Key: the answer is kept in the transaction of the erasure. */
@ApplicationScoped
public class KeyedErasures {
    @Inject
    Erasures erasures;

    @Idempotent
    public Response erase(String memberId, ErasureRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(erasures.erase(memberId, request))
                .build();
    }
}
