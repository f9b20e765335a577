package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Says who calls and for which brand. A person's token was verified before this by MicroProfile JWT; an API key is
 * verified here. Without either the request goes on as nobody's.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo endpoint;

    @Inject
    JsonWebToken token;

    @Inject
    PersonSignIn people;

    @Inject
    KeySignIn keys;

    @Inject
    TenantContext tenant;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || endpoint.getResourceMethod().isAnnotationPresent(Public.class)) {
            return;
        }
        SignedIn signedIn = signIn(authorization);
        tenant.enter(signedIn.tenant());
        caller.become(signedIn.identity());
    }

    private SignedIn signIn(String authorization) {
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? authorization : authorization.substring(0, space);
        if (scheme.equalsIgnoreCase("ApiKey")) {
            return keys.signIn(authorization.substring(scheme.length()).strip());
        }
        if (scheme.equalsIgnoreCase("Bearer") && token.getSubject() != null) {
            return people.signIn(token);
        }
        throw new Refusal(CommonError.UNAUTHENTICATED, "Send a bearer token or an API key.");
    }
}
