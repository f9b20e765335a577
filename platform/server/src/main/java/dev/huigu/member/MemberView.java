package dev.huigu.member;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param phone masked, {@code 138****5678}
 * @param tags all that the member carries
 * @param automaticTags those of them that go by a segment: nobody puts them on or takes them off
 * @param spentThisMonth net, in the current calendar month
 */
@Schema(name = "Member")
public record MemberView(
        String id,
        String cardNumber,
        @Schema(nullable = true) String wechatCardNumber,
        String name,
        @Schema(implementation = String.class) Phone phone,
        Gender gender,
        @Schema(nullable = true) String birthday,
        BirthdayCalendar birthdayCalendar,
        LocalDate cardIssuedOn,
        String storeCode,
        @Schema(nullable = true) String consultantCode,
        List<String> tags,
        List<String> automaticTags,
        @Schema(implementation = String.class) Money spentThisMonth,
        @Schema(implementation = String.class) Money spentTotal,
        int purchaseCount,
        @Schema(nullable = true) Instant lastPurchasedAt,
        @Schema(nullable = true) Instant lastContactedAt,
        List<String> portraits) {}
