package dev.huigu.member.internal;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.money.Money;
import dev.huigu.member.Address;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.IdNumber;
import dev.huigu.member.MemberView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a brand keeps about a member, as the member sees it. Phone, ID number and address are masked here, too: who holds
 * the phone that the page is open on need not be the member.
 *
 * @param fields the brand's own fields that have a value, by their names
 * @param tags how many the staff have put on
 */
public record OwnProfile(
        String name,
        @Schema(implementation = String.class) Phone phone,
        Gender gender,
        @Schema(nullable = true) String birthday,
        BirthdayCalendar birthdayCalendar,
        String cardNumber,
        @Schema(nullable = true) String wechatCardNumber,
        @Schema(nullable = true) String cardType,
        @Schema(nullable = true) String origin,
        LocalDate cardIssuedOn,
        @Schema(nullable = true, implementation = String.class) IdNumber idNumber,
        @Schema(nullable = true, implementation = String.class) Address address,
        @Schema(nullable = true) String postcode,
        List<OwnField> fields,
        int tags,
        int purchaseCount,
        @Schema(implementation = String.class) Money spentTotal,
        @Schema(nullable = true) Instant lastPurchasedAt) {

    public record OwnField(String name, String value) {}

    static OwnProfile of(MemberDetail detail, List<OwnField> fields) {
        MemberView member = detail.member();
        Profile profile = detail.profile();
        return new OwnProfile(
                member.name(),
                member.phone(),
                member.gender(),
                member.birthday(),
                member.birthdayCalendar(),
                member.cardNumber(),
                member.wechatCardNumber(),
                profile.cardType(),
                profile.origin(),
                member.cardIssuedOn(),
                profile.idNumber(),
                profile.address(),
                profile.postcode(),
                fields,
                member.tags().size(),
                member.purchaseCount(),
                member.spentTotal(),
                member.lastPurchasedAt());
    }
}
