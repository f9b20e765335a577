package dev.huigu.consultant;

import java.time.Instant;
import java.util.List;

/**
 * These members, bound or unbound before, have another consultant from a moment on. Fired in the transaction of
 * the change, with the members locked; not for the first binding that a member is created with.
 */
public record MembersBound(List<Long> memberIds, Instant startsAt) {}
