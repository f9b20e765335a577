package dev.huigu.member;

/** What a custom field of a brand holds. */
public enum MemberFieldType {
    /** Up to 500 characters. */
    TEXT,
    /** Up to 14 digits before and 4 after the decimal point. */
    NUMBER,
    DATE,
    /** One of the field's options. */
    CHOICE
}
