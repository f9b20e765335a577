package dev.huigu.control.signup;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers 429 to an address that tries too often. */
@Limited
@Provider
public class LimitFilter implements ContainerRequestFilter {
    @Inject
    SignUpLimit limit;

    /** Where a proxy stands in front: the header in which it writes, last, whom it speaks for. */
    @Inject
    @ConfigProperty(name = "huigu.signup.client-address-header")
    Optional<String> addressHeader;

    @Context
    HttpServletRequest connection;

    @Override
    public void filter(ContainerRequestContext request) {
        limit.count(address(request)).ifPresent(wait -> request.abortWith(tooMany(wait)));
    }

    private String address(ContainerRequestContext request) {
        return addressHeader
                .map(request::getHeaderString)
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip())
                .filter(value -> !value.isEmpty())
                .orElseGet(connection::getRemoteAddr);
    }

    private static Response tooMany(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        String detail = "Too many sign-ups from your address. Try again in %d minutes.".formatted(seconds / 60 + 1);
        Problem problem = Problem.of(CommonError.TOO_MANY_REQUESTS, detail, List.of());
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
