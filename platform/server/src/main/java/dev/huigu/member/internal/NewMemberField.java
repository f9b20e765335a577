package dev.huigu.member.internal;

import dev.huigu.member.MemberFieldType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * @param code as requests and segments name the field; never changes
 * @param options what a CHOICE chooses from; null for other types
 */
public record NewMemberField(
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z][A-Za-z0-9_-]{0,39}",
                        message = "must be 1 to 40 letters, digits, hyphens and underscores, the first a letter")
                String code,
        @NotBlank @Size(max = 50) String name,
        @NotNull MemberFieldType type,
        @Size(max = 100) List<@NotBlank @Size(max = 50) String> options) {}
