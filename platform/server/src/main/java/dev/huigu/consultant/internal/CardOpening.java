package dev.huigu.consultant.internal;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.ShownConsents.Given;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What customers tell who open a card themselves.
 *
 * @param gender null: not told
 * @param birthday null: not told
 * @param birthdayCalendar null: solar
 * @param consent true: agrees to the terms of the card, of the version beside it
 * @param consents to which of the brand's texts the customer says yes; null: to none
 */
public record CardOpening(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Schema(implementation = String.class) Phone phone,
        Gender gender,
        String birthday,
        BirthdayCalendar birthdayCalendar,
        @NotNull @AssertTrue Boolean consent,
        @NotBlank @Size(max = 40) String consentVersion,
        @Size(max = 30) List<@NotNull @Valid Given> consents) {
    public CardOpening {
        consents = consents == null ? List.of() : consents;
    }
}
