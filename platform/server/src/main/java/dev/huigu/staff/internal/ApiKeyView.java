package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Scope;
import java.time.Instant;
import java.util.List;

/** @param revokedAt null while the key works */
public record ApiKeyView(String id, String name, List<Scope> scopes, Instant createdAt, Instant revokedAt) {}
