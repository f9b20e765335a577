package dev.huigu.tag.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param groupCode null: the tag has no group
 * @param segmentId whose members carry it; null, and left out: it is put on by hand
 */
@Schema(name = "Tag")
public record TagView(
        String id,
        String name,
        @Schema(nullable = true) String groupCode,
        int position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(extensions = @Extension(name = "x-omitted", value = "true"))
                String segmentId) {}
