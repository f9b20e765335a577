package dev.huigu.member.internal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.huigu.foundation.crypto.InClear;
import dev.huigu.foundation.crypto.Phone;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param phone the whole number */
public record FullPhone(@Schema(implementation = String.class) @JsonSerialize(using = InClear.class) Phone phone) {}
