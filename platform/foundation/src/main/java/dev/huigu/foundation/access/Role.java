package dev.huigu.foundation.access;

/** What a person is to a brand. One person may hold several roles; the widest rows win. */
public enum Role {
    OWNER,
    OPERATIONS,
    FINANCE,
    SERVICE,
    STORE_MANAGER,
    CONSULTANT
}
