package dev.huigu.member.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member sees of oneself.
 *
 * @param timeZone of the brand's days
 * @param consultantName null: bound to nobody
 */
public record MemberCard(
        String brandName,
        String timeZone,
        String name,
        String cardNumber,
        String storeName,
        @Schema(nullable = true) String consultantName) {}
