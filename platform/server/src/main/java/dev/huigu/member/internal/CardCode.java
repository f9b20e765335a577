package dev.huigu.member.internal;

import java.time.Instant;

/**
 * What a member shows to be scanned.
 *
 * @param url opens the consultant's page with the code
 * @param qrCode the address to be scanned, as a {@code data:} address of a PNG
 * @param expiresAt show another one before
 */
public record CardCode(String code, String url, String qrCode, Instant expiresAt) {
    @Override
    public String toString() {
        return "the code of a card until " + expiresAt;
    }
}
