package dev.huigu.foundation.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.time.PlausibleYears;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A body that is no JSON, or not the JSON asked for: the answer names the field and what it takes. */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    private static final String YEARS = ", in the years " + PlausibleYears.FIRST + " to " + PlausibleYears.LAST;

    @Override
    public Response toResponse(JsonProcessingException exception) {
        if (exception.getProcessor() instanceof JsonGenerator) {
            return new UnexpectedFailureMapper().toResponse(new IllegalStateException("Unwritable answer", exception));
        }
        return exception.getCause() instanceof Refusal refusal
                ? new RefusalMapper().toResponse(refusal)
                : problem(exception).toResponse();
    }

    /** Also for lines of a batch, which are read one by one. */
    public static Problem problem(JsonProcessingException exception) {
        boolean syntax = exception.getCause() instanceof JsonParseException;
        if (syntax
                || !(exception instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return Problem.of(CommonError.MALFORMED, "The body is not the JSON asked for.", List.of());
        }
        FieldError error = fieldError(mapping);
        return Problem.of(CommonError.INVALID_INPUT, error.field() + " " + error.detail(), List.of(error));
    }

    /** What is wrong, and in which field: an empty one where the whole value is. */
    public static FieldError fieldError(JsonMappingException exception) {
        String field = path(exception.getPath());
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return new FieldError(field, "unknown-field", "is not a field here; known are " + known(unknown));
        }
        if (exception instanceof InvalidFormatException invalid && invalid.getTargetType() != null) {
            return new FieldError(field, "invalid-value", expected(invalid.getTargetType()));
        }
        if (exception instanceof ValueInstantiationException instantiation) {
            boolean amount = instantiation.getType().hasRawClass(Money.class);
            return new FieldError(field, "invalid-value", amount ? expected(Money.class) : cause(exception));
        }
        if (exception.getCause() instanceof InputCoercionException) {
            return new FieldError(field, "out-of-range", "is too large a number");
        }
        if (exception instanceof MismatchedInputException mismatched && mismatched.getTargetType() != null) {
            return new FieldError(field, "wrong-type", expected(mismatched.getTargetType()));
        }
        return new FieldError(field, "invalid-value", "cannot be read");
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "must be a date such as \"2021-02-03\"" + YEARS;
            case "Instant", "OffsetDateTime" ->
                "must be a moment with offset such as \"2021-02-03T14:59:00+08:00\"" + YEARS;
            case "YearMonth" -> "must be a month such as \"2021-02\"" + YEARS;
            case "Money" -> "must be an amount such as \"186.48\", a string with at most two decimals";
            case "BigDecimal" -> "must be a decimal such as \"2.5\"";
            case "String" -> "must be a text of whole characters, without U+0000";
            case "List", "Set" -> "must be a list";
            case "int", "Integer", "long", "Long" -> "must be a whole number";
            case "boolean", "Boolean" -> "must be true or false";
            default -> "has the wrong type";
        };
    }

    private static String known(UnrecognizedPropertyException exception) {
        return exception.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String cause(Throwable exception) {
        Throwable cause = exception.getCause();
        return cause instanceof IllegalArgumentException ? cause.getMessage() : "cannot be read";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
