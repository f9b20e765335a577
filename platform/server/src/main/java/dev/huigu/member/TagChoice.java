package dev.huigu.member;

import java.util.List;

/**
 * Tags to put on members and to take off them, by id; the rest stay, but for those that a tag of the same group of
 * single choice replaces.
 */
public record TagChoice(List<Long> add, List<Long> remove) {}
