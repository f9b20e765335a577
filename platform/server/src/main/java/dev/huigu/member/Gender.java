package dev.huigu.member;

public enum Gender {
    FEMALE,
    MALE,
    UNKNOWN
}
