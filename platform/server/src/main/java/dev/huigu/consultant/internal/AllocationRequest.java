package dev.huigu.consultant.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which members are spread over which consultants.
 *
 * @param segment {@code {"criteria": {…}}}, {@code {"segmentId": "0H…"}} or the id alone; null where ids are given
 * @param memberIds spread in the order of the ids; null where a segment is given
 * @param scope null: ALL
 * @param limit the first so many of those in the scope; null: all of them
 * @param preview true: nothing is changed; null: false
 */
public record AllocationRequest(
        @Schema(implementation = Object.class) JsonNode segment,
        @Size(min = 1, max = 100_000) List<@NotNull String> memberIds,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Share> consultants,
        AllocationScope scope,
        @Min(1) @Max(1_000_000) Integer limit,
        Boolean preview) {

    /** @param count null: an even part of what the counts of the others leave */
    public record Share(@NotBlank String code, @Min(0) @Max(1_000_000) Integer count) {}
}
