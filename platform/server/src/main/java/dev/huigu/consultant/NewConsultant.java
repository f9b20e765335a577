package dev.huigu.consultant;

import dev.huigu.foundation.crypto.Phone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param code as files and schemes name the consultant; never changes
 * @param phone may be null
 * @param groupCode comes into being when it is new; null: in no group
 */
public record NewConsultant(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 100) String name,
        @NotBlank String storeCode,
        @Schema(implementation = String.class) Phone phone,
        @Size(min = 1, max = 64) String groupCode) {}
