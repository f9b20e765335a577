package dev.huigu.foundation.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refusal as it goes out: RFC 9457, with a stable {@code code} and, for input, what is wrong with which field.
 *
 * @param existingId what is there already and in the way; absent where the caller may not see it
 */
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(extensions = @Extension(name = "x-omitted", value = "true"))
                List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(extensions = @Extension(name = "x-omitted", value = "true"))
                String existingId) {
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(Refusal refusal) {
        return of(
                refusal.code(),
                refusal.getMessage(),
                refusal.errors(),
                refusal.existingId().orElse(null));
    }

    public static Problem of(ErrorCode code, String detail, List<FieldError> errors) {
        return of(code, detail, errors, null);
    }

    private static Problem of(ErrorCode code, String detail, List<FieldError> errors, String existingId) {
        String title = code.code().replace('-', ' ');
        return new Problem(
                "urn:huigu:problem:" + code.code(),
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                code.status(),
                detail,
                code.code(),
                errors,
                existingId);
    }

    public Response toResponse() {
        return Response.status(status, title).type(MEDIA_TYPE).entity(this).build();
    }
}
