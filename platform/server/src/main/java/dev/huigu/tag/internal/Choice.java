package dev.huigu.tag.internal;

/** How many tags of a group a member carries. */
public enum Choice {
    /** One at most: another takes its place. */
    SINGLE,
    MULTIPLE
}
