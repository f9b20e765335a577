package dev.huigu.foundation.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * A request with an Idempotency-Key whose kind otherwise shares transactions with others: it stays alone in the
 * transaction of the caller, because its answer is kept there, too.
 */
@ApplicationScoped
public class KeyedRequest {
    @Idempotent
    public Response answer(Supplier<Response> work) {
        return work.get();
    }
}
