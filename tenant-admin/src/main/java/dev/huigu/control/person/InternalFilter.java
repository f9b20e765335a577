package dev.huigu.control.person;

import dev.huigu.control.Secrets;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Asks for the secret that the platform and the control plane share. */
@Internal
@Provider
public class InternalFilter implements ContainerRequestFilter {
    private static final String HEADER = "X-Internal-Secret";

    @Inject
    Secrets secrets;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!secrets.isInternal(request.getHeaderString(HEADER))) {
            throw new NotFoundException();
        }
    }
}
