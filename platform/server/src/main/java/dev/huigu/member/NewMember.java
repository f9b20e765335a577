package dev.huigu.member;

import dev.huigu.foundation.crypto.Phone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param cardNumber null: one is made
 * @param gender null: unknown
 * @param birthday a day of the calendar named beside it, {@code YYYY-MM-DD}; null: not told
 * @param birthdayCalendar null: solar
 * @param cardIssuedOn null: today
 * @param consultantCode bound from the start of the day of issue; null: unbound
 * @param tags come into being when they are new; null: none
 */
public record NewMember(
        @Size(min = 1, max = 64) @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a space")
                String cardNumber,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Schema(implementation = String.class) Phone phone,
        Gender gender,
        String birthday,
        BirthdayCalendar birthdayCalendar,
        LocalDate cardIssuedOn,
        @NotBlank String storeCode,
        String consultantCode,
        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags) {}
