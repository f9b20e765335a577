package dev.huigu.member.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param memberId the member who goes; the one in the path stays
 * @param reason how it is known that they are one person; may be absent where it is only tried
 * @param preview true: nothing is changed; null: false
 */
public record MergeRequest(
        @NotBlank @Size(max = 13) String memberId, @Size(max = 200) String reason, Boolean preview) {}
