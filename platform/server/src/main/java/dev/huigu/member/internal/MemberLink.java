package dev.huigu.member.internal;

import java.time.Instant;

/** @param url opens the member's page, once, until it expires */
public record MemberLink(String url, Instant expiresAt) {
    @Override
    public String toString() {
        return "a link until " + expiresAt;
    }
}
