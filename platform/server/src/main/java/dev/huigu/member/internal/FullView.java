package dev.huigu.member.internal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.huigu.foundation.crypto.InClear;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.member.Address;
import dev.huigu.member.IdNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked for, whole; null where it was not, or where there is none. */
public record FullView(
        @Schema(nullable = true, implementation = String.class) @JsonSerialize(using = InClear.class) Phone phone,
        @Schema(nullable = true, implementation = String.class) @JsonSerialize(using = InClear.class) IdNumber idNumber,
        @Schema(nullable = true, implementation = String.class) @JsonSerialize(using = InClear.class)
                Address address) {}
