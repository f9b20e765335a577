package dev.huigu.member;

/** A member's card has another date of issue. Fired in the transaction of the change, with the member locked. */
public record CardIssueDateChanged(long memberId) {}
