package dev.huigu.staff.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.huigu.foundation.access.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param invitationUrl where the person chooses a password; in development only */
public record Invited(
        String id,
        String name,
        List<Role> roles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(extensions = @Extension(name = "x-omitted", value = "true"))
                String invitationUrl) {}
