package dev.huigu.commission;

/** What a member was at the moment before a purchase. */
public enum MemberState {
    /** New member, first purchase 新会员首购. */
    NEW_FIRST,
    /** New member, repurchase 新会员复购. */
    NEW_REPEAT,
    /** Lost member, won back 流失挽回. */
    LOST,
    /** Dormant member, activated 沉睡激活. */
    DORMANT,
    /** Any other 其他. */
    OTHER
}
