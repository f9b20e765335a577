package dev.huigu.member.internal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.huigu.member.MemberChapter;
import dev.huigu.member.MemberView;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member with all that a page about this one shows: what a list says, and more.
 *
 * @param fields values of the brand's custom fields by their codes; those without a value are missing
 * @param birth null: the birthday is not told
 * @param contacts null, like those that follow: no feature that would know
 */
public record MemberDetail(
        @JsonUnwrapped MemberView member,
        @JsonUnwrapped Profile profile,
        Map<String, String> fields,
        @Schema(nullable = true) BirthView birth,
        @Schema(nullable = true) MemberChapter.Contacts contacts,
        @Schema(nullable = true) MemberChapter.Coupons coupons,
        @Schema(nullable = true) MemberChapter.Points points,
        @Schema(nullable = true) MemberChapter.Tier tier,
        @Schema(nullable = true) MemberChapter.StoredValue storedValue) {}
