package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Scope;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** @param scopes what the key may do, over all rows of the brand */
public record NewApiKey(@NotBlank @Size(max = 100) String name, @NotEmpty Set<@NotNull Scope> scopes) {}
