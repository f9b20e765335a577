package dev.huigu.foundation.idempotency;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;

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
        Callable<Response> work = () -> (Response) invocation.proceed();
        return keepsAnswer(invocation.getMethod()) ? idempotency.answer(work) : idempotency.answerWithSecret(work);
    }

    private static boolean keepsAnswer(Method method) {
        Idempotent binding = method.getAnnotation(Idempotent.class);
        return (binding == null ? method.getDeclaringClass().getAnnotation(Idempotent.class) : binding).keepAnswer();
    }
}
