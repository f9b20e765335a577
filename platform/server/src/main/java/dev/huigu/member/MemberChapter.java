package dev.huigu.member;

import dev.huigu.foundation.money.Money;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one later feature tells of a member on the member's page. As long as there is no such feature there is no such
 * bean, and the page says nothing.
 *
 * @param <T> one of the records below
 */
public interface MemberChapter<T> {
    T of(long memberId);

    /**
     * @param lastAt null: never
     * @param lastChannel null: never
     */
    @Schema(name = "MemberContacts")
    record Contacts(int count, @Schema(nullable = true) Instant lastAt, @Schema(nullable = true) String lastChannel) {}

    /** @param countByState coupons, by where they are in their life */
    @Schema(name = "MemberCoupons")
    record Coupons(Map<String, Integer> countByState) {}

    @Schema(name = "MemberPoints")
    record Points(long earned, long redeemed, long remaining) {}

    @Schema(name = "MemberTier")
    record Tier(String code, String name) {}

    @Schema(name = "MemberStoredValue")
    record StoredValue(
            @Schema(implementation = String.class) Money principal,
            @Schema(implementation = String.class) Money bonus) {}
}
