package dev.huigu.store;

/** Where something is sold. */
public enum Channel {
    OFFLINE,
    ONLINE
}
