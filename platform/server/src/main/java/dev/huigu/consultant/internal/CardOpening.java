package dev.huigu.consultant.internal;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What customers tell who open a card themselves.
 *
 * @param gender null: not told
 * @param birthday null: not told
 * @param birthdayCalendar null: solar
 * @param consent true: agrees to the text of the version beside it
 */
public record CardOpening(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Schema(implementation = String.class) Phone phone,
        Gender gender,
        String birthday,
        BirthdayCalendar birthdayCalendar,
        @NotNull @AssertTrue Boolean consent,
        @NotBlank @Size(max = 40) String consentVersion) {}
