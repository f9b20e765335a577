package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tags by their names; a name that is new to the brand makes a tag without a group. */
@Schema(name = "TagsOfMember")
public record TagsOfMember(
        @Size(max = 50) @Schema(description = "To put on; one of a group of single choice replaces the other")
                List<@NotNull @NotBlank @Size(max = 50) String> add,
        @Size(max = 50) @Schema(description = "To take off, where the member carries them")
                List<@NotNull @NotBlank @Size(max = 50) String> remove) {}
