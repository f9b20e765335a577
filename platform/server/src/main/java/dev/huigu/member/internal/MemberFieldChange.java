package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What may be changed of a custom field.
 *
 * @param options all that a CHOICE chooses from afterwards; one that members hold cannot be left out
 * @param archived whether the field is put away: not shown and not set, its values kept
 */
public record MemberFieldChange(
        @NotBlank @Size(max = 50) String name,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 50) String> options,
        @NotNull Boolean archived) {}
