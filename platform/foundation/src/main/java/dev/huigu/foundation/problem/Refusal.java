package dev.huigu.foundation.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The one exception that says no: its code is the contract, its detail tells a person what to do next. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<FieldError> errors;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> existingId;

    public Refusal(ErrorCode code, String detail) {
        this(code, detail, List.of());
    }

    public Refusal(ErrorCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, Optional.empty(), Optional.empty());
    }

    private Refusal(
            ErrorCode code,
            String detail,
            List<FieldError> errors,
            Optional<Duration> retryAfter,
            Optional<String> existingId) {
        super(detail);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
        this.existingId = existingId;
    }

    /** 422: the input names something that does not exist in this brand. */
    public static Refusal unknownReference(String field, String detail) {
        return new Refusal(
                CommonError.UNKNOWN_REFERENCE, detail, List.of(new FieldError(field, "unknown-reference", detail)));
    }

    /** 400: one field does not hold what it must. */
    public static Refusal invalid(String field, String code, String detail) {
        return new Refusal(
                CommonError.INVALID_INPUT, field + " " + detail, List.of(new FieldError(field, code, detail)));
    }

    /** 404, also for what belongs to another brand or lies outside the caller's rows. */
    public static Refusal notFound(String what) {
        return new Refusal(CommonError.NOT_FOUND, "There is no such " + what + ".");
    }

    /** 412: somebody else changed it since the caller read it. */
    public static Refusal stale() {
        return new Refusal(CommonError.STALE, "It was changed meanwhile. Load it again, then change it.");
    }

    /** 429: somebody asks too often. */
    public static Refusal tooOften(String detail, Duration retryAfter) {
        return new Refusal(CommonError.TOO_MANY_REQUESTS, detail, List.of(), Optional.of(retryAfter), Optional.empty());
    }

    /** The same, with the id of what is in the way, which the caller may see. */
    public Refusal inTheWay(String id) {
        return new Refusal(code, getMessage(), errors, retryAfter, Optional.of(id));
    }

    public ErrorCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** When it is worth asking again, where that can be said. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public Optional<String> existingId() {
        return existingId;
    }
}
