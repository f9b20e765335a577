package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param reason is kept with who asked, and when */
public record FullViewRequest(
        @NotBlank @Size(max = 200) String reason, @NotEmpty @Size(max = 3) List<FullViews.@NotNull Field> fields) {}
