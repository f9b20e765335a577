package dev.huigu.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.db.FailedStatement;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort. A refusal that the container wrapped on its way out of a transaction is found inside, and so is
 * what the database would not do with what the caller sent, or at that moment; anything else is our fault, and the
 * answer says no more of it than the id by which it was logged.
 */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new RefusalMapper().toResponse(refusal);
            }
            if (cause instanceof ConstraintViolationException violations) {
                return new ConstraintViolationMapper().toResponse(violations);
            }
            if (cause instanceof JsonProcessingException json) {
                return JsonProblemMapper.problem(json).toResponse();
            }
            if (cause instanceof OptimisticLockException) {
                return new RefusalMapper().toResponse(Refusal.stale());
            }
        }
        if (FailedStatement.isBrokenOff(failure)) {
            return tryAgain();
        }
        if (FailedStatement.isOverItsData(failure)) {
            return overItsData(failure);
        }
        return incident(failure);
    }

    private static Response tryAgain() {
        Problem problem = Problem.of(
                CommonError.TRY_AGAIN,
                "Another request changed the same things at the same moment. Nothing was done; send it again.",
                List.of());
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    /** Logged nevertheless: it should have been refused before, with its field. */
    private static Response overItsData(Throwable failure) {
        LOG.warn("The database refused a value", failure);
        return Problem.of(
                        CommonError.INVALID_INPUT,
                        "A value cannot be stored: a number or a date is too large, or a text contains U+0000.",
                        List.of())
                .toResponse();
    }

    private static Response incident(Throwable failure) {
        String incident = Incident.log(LOG, failure);
        return Problem.of(
                        CommonError.INTERNAL,
                        "Something failed on our side. Quote incident " + incident + " when you ask about it.",
                        List.of())
                .toResponse();
    }
}
