package dev.huigu.store.internal;

import dev.huigu.store.Channel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What may be changed of a store. */
public record StoreChange(@NotBlank @Size(max = 100) String name, @NotNull Channel channel) {}
