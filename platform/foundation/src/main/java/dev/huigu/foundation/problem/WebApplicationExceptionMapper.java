package dev.huigu.foundation.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What JAX-RS itself refuses: unknown path, wrong method or media type, a parameter of the wrong form. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        return switch (original.getStatus()) {
            case 400 -> problem(CommonError.MALFORMED, "The request is not well formed.");
            case 401 -> problem(CommonError.UNAUTHENTICATED, "Sign in first.");
            case 403 -> problem(CommonError.FORBIDDEN, "Your role does not allow this.");
            case 404 -> problem(CommonError.NOT_FOUND, "There is nothing at this address.");
            case 405 -> problem(CommonError.METHOD_NOT_ALLOWED, "This address does not take this method.");
            case 406 -> problem(CommonError.NOT_ACCEPTABLE, "This address answers no media type that you accept.");
            case 413 -> problem(CommonError.TOO_LARGE, "The body is too large.");
            case 415 -> problem(CommonError.UNSUPPORTED_MEDIA_TYPE, "This address does not take this Content-Type.");
            default -> original;
        };
    }

    private static Response problem(CommonError code, String detail) {
        return Problem.of(code, detail, List.of()).toResponse();
    }
}
