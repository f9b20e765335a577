package dev.huigu.consultant.internal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many members somebody serves.
 *
 * @param consultantCode null, like all about the consultant: the members without one
 * @param activeUntil the last day; null: until further notice
 * @param members of those whom the caller may allocate
 */
public record BindingCount(
        @Schema(nullable = true) String consultantCode,
        @Schema(nullable = true) String consultantName,
        @Schema(nullable = true) String storeCode,
        @Schema(nullable = true) LocalDate activeUntil,
        int members) {}
