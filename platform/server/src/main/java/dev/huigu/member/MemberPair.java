package dev.huigu.member;

/**
 * Two members of whom somebody says that they are one person.
 *
 * @param survivorId who stays
 * @param mergedId who goes
 */
public record MemberPair(long survivorId, long mergedId) {}
