package dev.huigu.member.internal;

/** Why members may be one person, the surer first. */
public enum DuplicateReason {
    SAME_ID_NUMBER,
    SAME_NAME_AND_BIRTHDAY
}
