package dev.huigu.segment.internal;

public record MemberCount(int count) {}
