package dev.huigu.foundation.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.id.Ids;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort. A refusal that the container wrapped on its way out of a transaction is found inside; anything
 * else is our fault, logged with an id that the answer repeats and nothing of what the caller sent.
 */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureMapper.class);
    private static final String UNTRANSLATABLE = "22021";

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
            if (cause instanceof SQLException sql && UNTRANSLATABLE.equals(sql.getSQLState())) {
                return Problem.of(CommonError.MALFORMED, "A text contains U+0000.", List.of())
                        .toResponse();
            }
        }
        String incident = Ids.text(Ids.next());
        LOG.error("Incident {}", incident, failure);
        return Problem.of(
                        CommonError.INTERNAL,
                        "Something failed on our side. Quote incident " + incident + " when you ask about it.",
                        List.of())
                .toResponse();
    }
}
