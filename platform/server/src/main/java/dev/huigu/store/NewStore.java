package dev.huigu.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param code as tills and files name the store; never changes */
public record NewStore(
        @NotBlank @Size(max = 64) String code, @NotBlank @Size(max = 100) String name, @NotNull Channel channel) {}
