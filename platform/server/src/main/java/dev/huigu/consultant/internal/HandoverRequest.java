package dev.huigu.consultant.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param to the codes of those who take the members over, evenly */
public record HandoverRequest(@NotEmpty @Size(max = 500) List<@NotBlank String> to) {}
