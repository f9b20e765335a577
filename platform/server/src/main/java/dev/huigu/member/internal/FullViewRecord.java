package dev.huigu.member.internal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who saw a member's personal data in full.
 *
 * @param by {@code staff:…}
 * @param byName null: nobody of now
 * @param fields {@code PHONE}, {@code ID_NUMBER}, {@code ADDRESS}; {@code EXPORT}: everything, as one document
 */
@Schema(name = "FullViewRecord")
public record FullViewRecord(
        Instant at, String by, @Schema(nullable = true) String byName, List<String> fields, String reason) {}
