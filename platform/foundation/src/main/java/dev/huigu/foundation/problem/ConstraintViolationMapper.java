package dev.huigu.foundation.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Bean Validation's findings, each with the path of its field as the caller wrote it. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    @Override
    public Response toResponse(ConstraintViolationException exception) {
        List<FieldError> errors = exception.getConstraintViolations().stream()
                .map(ConstraintViolationMapper::fieldError)
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
        String detail = errors.stream()
                .map(error -> (error.field().isEmpty() ? "the body" : error.field()) + " " + error.detail())
                .collect(Collectors.joining("; "));
        return Problem.of(CommonError.INVALID_INPUT, detail, errors).toResponse();
    }

    /** Also for parts of a body that are read one by one. */
    public static FieldError fieldError(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(field(violation.getPropertyPath()), kebab(constraint), violation.getMessage());
    }

    private static String field(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD
                        && node.getKind() != ElementKind.CONTAINER_ELEMENT
                        && !isBody(node))
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
    }

    /** The request record itself is no part of what the caller wrote. */
    private static boolean isBody(Path.Node node) {
        return node.getKind() == ElementKind.PARAMETER
                && (node.getName().equals("body") || node.getName().startsWith("arg"));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
