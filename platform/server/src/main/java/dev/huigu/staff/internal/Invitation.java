package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * A person to be taken on.
 *
 * @param storeCode the store of a store manager
 * @param consultantCode the consultant whom the person is
 * @param password without it the person gets an invitation by e-mail
 */
public record Invitation(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotEmpty Set<@NotNull Role> roles,
        @Size(max = 64) String storeCode,
        @Size(max = 64) String consultantCode,
        @Size(min = 1, max = 128) String password) {
    @Override
    public String toString() {
        return "Invitation of " + name;
    }
}
