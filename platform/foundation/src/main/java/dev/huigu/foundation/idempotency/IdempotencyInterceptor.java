package dev.huigu.foundation.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;

/** Stands inside the transaction, so that an effect and its kept answer are there both or not at all. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyInterceptor {
    @Inject
    Idempotency idempotency;

    @AroundInvoke
    Object answerOnce(InvocationContext invocation) throws Exception {
        if (!invocation.getMethod().getReturnType().equals(Response.class)) {
            throw new IllegalStateException(invocation.getMethod() + " is idempotent and must return a Response");
        }
        return idempotency.answer(() -> (Response) invocation.proceed());
    }
}
