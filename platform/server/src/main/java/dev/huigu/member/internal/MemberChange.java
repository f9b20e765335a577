package dev.huigu.member.internal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.crypto.PhoneInClear;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be changed of a member.
 *
 * @param birthday null: not told
 * @param tags all that the member carries afterwards
 */
public record MemberChange(
        @NotNull
                @Size(min = 1, max = 64)
                @Pattern(regexp = "\\S(.*\\S)?", message = "must not begin or end with a space")
                String cardNumber,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Schema(implementation = String.class) @JsonSerialize(using = PhoneInClear.class) Phone phone,
        @NotNull Gender gender,
        String birthday,
        @NotNull BirthdayCalendar birthdayCalendar,
        @NotNull LocalDate cardIssuedOn,
        @NotBlank String storeCode,
        @NotNull @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags) {}
