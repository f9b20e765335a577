package dev.huigu.member.internal;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.huigu.foundation.crypto.InClear;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.member.Address;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.IdNumber;
import dev.huigu.member.NewMember;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be changed of a member. What is left null from {@code wechatCardNumber} on is not known.
 *
 * @param birthday null: not told
 * @param tags all that the member carries by hand afterwards; automatic ones among them count for nothing
 */
public record MemberChange(
        @NotNull @Size(min = 1, max = 64) @Pattern(regexp = NewMember.CARD, message = NewMember.HOW) String cardNumber,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Schema(implementation = String.class) @JsonSerialize(using = InClear.class) Phone phone,
        @NotNull Gender gender,
        String birthday,
        @NotNull BirthdayCalendar birthdayCalendar,
        @NotNull LocalDate cardIssuedOn,
        @NotBlank String storeCode,
        @NotNull @Size(max = 500) List<@NotBlank @Size(max = 50) String> tags,
        @Size(min = 1, max = 64) @Pattern(regexp = NewMember.CARD, message = NewMember.HOW) String wechatCardNumber,
        @Size(max = 50) String cardType,
        @Size(max = 50) String origin,
        @Schema(implementation = String.class) @JsonSerialize(using = InClear.class) IdNumber idNumber,
        @Schema(implementation = String.class) @JsonSerialize(using = InClear.class) Address address,
        @Size(max = 16) @Pattern(regexp = NewMember.POSTCODE, message = "must be letters and digits") String postcode,
        @Size(max = 500) String note,
        @NotNull @Size(max = 100) @JsonDeserialize(contentUsing = FieldText.class) Map<String, String> fields) {}
