package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Scope;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param revokedAt null while the key works */
public record ApiKeyView(
        String id, String name, List<Scope> scopes, Instant createdAt, @Schema(nullable = true) Instant revokedAt) {}
