package dev.huigu.acceptance.product;

/** The roles of the domain's section 16, in its order. */
public enum Role {
    OWNER,
    OPERATIONS,
    FINANCE,
    SERVICE,
    STORE_MANAGER,
    CONSULTANT
}
