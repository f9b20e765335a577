package dev.huigu.consultant.internal;

import dev.huigu.foundation.crypto.Phone;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param phone masked; null: none
 * @param groupCode of now; null: in no group
 * @param activeUntil the last day; null: until further notice
 */
@Schema(name = "Consultant")
public record ConsultantView(
        String id,
        String code,
        String name,
        String storeCode,
        @Schema(implementation = String.class, nullable = true) Phone phone,
        @Schema(nullable = true) String groupCode,
        LocalDate activeFrom,
        @Schema(nullable = true) LocalDate activeUntil) {}
