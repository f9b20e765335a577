package dev.huigu.control;

import dev.huigu.control.identity.IdentityFailure;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keycloak's troubles are not the caller's: 503, and the log says what was asked of it. */
@Provider
public class IdentityFailureMapper implements ExceptionMapper<IdentityFailure> {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityFailureMapper.class);

    @Override
    public Response toResponse(IdentityFailure failure) {
        LOG.warn("{}", failure.getMessage(), failure);
        return Problem.of(CommonError.UNAVAILABLE, "The sign-in service does not answer. Try again soon.", List.of())
                .toResponse();
    }
}
