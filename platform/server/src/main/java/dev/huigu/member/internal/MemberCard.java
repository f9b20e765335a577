package dev.huigu.member.internal;

/**
 * What a member sees of oneself.
 *
 * @param consultantName null: bound to nobody
 */
public record MemberCard(String brandName, String name, String cardNumber, String storeName, String consultantName) {}
