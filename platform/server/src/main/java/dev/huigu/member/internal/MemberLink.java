package dev.huigu.member.internal;

import java.time.Instant;

/**
 * @param url opens the member's page, once, until it expires
 * @param qrCode the same to be scanned, as a {@code data:} address of a PNG
 */
public record MemberLink(String url, String qrCode, Instant expiresAt) {
    @Override
    public String toString() {
        return "a link until " + expiresAt;
    }
}
