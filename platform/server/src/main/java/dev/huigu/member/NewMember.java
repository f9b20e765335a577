package dev.huigu.member;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.member.internal.FieldText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param cardNumber null: one is made
 * @param gender null: unknown
 * @param birthday a day of the calendar named beside it, {@code YYYY-MM-DD}, in a leap month {@code YYYY-LMM-DD};
 *     null: not told
 * @param birthdayCalendar null: solar
 * @param cardIssuedOn null: today
 * @param consultantCode bound from the start of the day of issue; null: unbound
 * @param tags come into being when they are new; null: none
 * @param cardType one of the brand's own words, such as 金卡; this and what follows may be null
 * @param origin where the member came from first, such as STORE, ONLINE_SHOP, WECHAT, REFERRAL, IMPORT
 * @param fields values of the brand's custom fields by their codes, numbers as numbers or texts
 */
public record NewMember(
        @Size(min = 1, max = 64) @Pattern(regexp = CARD, message = HOW) String cardNumber,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Schema(implementation = String.class) Phone phone,
        Gender gender,
        String birthday,
        BirthdayCalendar birthdayCalendar,
        LocalDate cardIssuedOn,
        @NotBlank String storeCode,
        String consultantCode,
        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
        @Size(min = 1, max = 64) @Pattern(regexp = CARD, message = HOW) String wechatCardNumber,
        @Size(max = 50) String cardType,
        @Size(max = 50) String origin,
        @Schema(implementation = String.class) IdNumber idNumber,
        @Schema(implementation = String.class) Address address,
        @Size(max = 16) @Pattern(regexp = POSTCODE, message = "must be letters and digits") String postcode,
        @Size(max = 500) String note,
        @Size(max = 50) @JsonDeserialize(contentUsing = FieldText.class) Map<String, String> fields) {
    /** What a card number looks like, also that of a WeChat card. */
    public static final String CARD = "\\S(.*\\S)?";

    public static final String HOW = "must not begin or end with a space";

    public static final String POSTCODE = "[A-Za-z0-9 -]*";

    /** A member of whom no more is known. */
    public NewMember(
            String cardNumber,
            String name,
            Phone phone,
            Gender gender,
            String birthday,
            BirthdayCalendar birthdayCalendar,
            LocalDate cardIssuedOn,
            String storeCode,
            String consultantCode,
            List<String> tags) {
        this(
                cardNumber,
                name,
                phone,
                gender,
                birthday,
                birthdayCalendar,
                cardIssuedOn,
                storeCode,
                consultantCode,
                tags,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
