package dev.huigu.tag.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Members by id, or all of a segment; tags by their names, at least one in either list. */
public record TaggingRequest(
        @Size(min = 1, max = 100_000) List<@NotNull String> memberIds,
        @Schema(
                        implementation = Object.class,
                        description = "{criteria}, {segmentId} or the id alone, in place of memberIds")
                JsonNode segment,
        @Size(max = 50) @Schema(description = "To put on; one of a group of single choice replaces the other")
                List<@NotNull @NotBlank @Size(max = 50) String> add,
        @Size(max = 50) @Schema(description = "To take off, where members carry them")
                List<@NotNull @NotBlank @Size(max = 50) String> remove) {}
