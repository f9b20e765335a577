package dev.huigu.foundation.access;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets a request through to its method only with the permission that the method requires. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo endpoint;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (endpoint.getResourceMethod().isAnnotationPresent(Public.class)) {
            return;
        }
        if (!caller.isKnown()) {
            throw new Refusal(CommonError.UNAUTHENTICATED, "Sign in first, or send an API key.");
        }
        Requires requires = endpoint.getResourceMethod().getAnnotation(Requires.class);
        if (requires == null || !caller.may(requires.value())) {
            throw new Refusal(CommonError.FORBIDDEN, "Your role or key does not allow this.");
        }
    }
}
