package dev.huigu.foundation.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param nextCursor what to send as {@code cursor} for the part after this one; null at the end
 */
public record Page<T>(List<T> items, @Schema(nullable = true) String nextCursor) {}
