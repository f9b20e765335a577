package dev.huigu.consultant.internal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.huigu.foundation.crypto.InClear;
import dev.huigu.foundation.crypto.Phone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be changed of a consultant.
 *
 * @param phone null: none
 * @param groupCode holds from now on; null: in no group
 * @param activeUntil the last day; null: until further notice
 */
public record ConsultantChange(
        @NotBlank @Size(max = 100) String name,
        @NotBlank String storeCode,
        @Schema(implementation = String.class) @JsonSerialize(using = InClear.class) Phone phone,
        @Size(min = 1, max = 64) String groupCode,
        LocalDate activeUntil) {}
