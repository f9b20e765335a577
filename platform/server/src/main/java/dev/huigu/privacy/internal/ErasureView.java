package dev.huigu.privacy.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param memberId of the row that is left, which tells of nobody */
@Schema(name = "Erasure")
public record ErasureView(String id, String memberId, Instant erasedAt, String erasedBy) {}
