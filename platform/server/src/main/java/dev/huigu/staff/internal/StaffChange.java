package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** What may be changed of a person's place in the brand. */
public record StaffChange(
        @NotBlank @Size(max = 100) String name,
        @NotEmpty Set<@NotNull Role> roles,
        @Size(max = 64) String storeCode,
        @Size(max = 64) String consultantCode,
        @NotNull Boolean active) {}
