package dev.huigu.member.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a member stands on a purpose.
 *
 * @param given false also where the member was never asked
 * @param textVersion to which text the member said so; null: never asked
 * @param decidedAt null: never asked
 */
@Schema(name = "Consent")
public record ConsentView(
        String purpose,
        String name,
        boolean given,
        @Schema(nullable = true) Integer textVersion,
        @Schema(nullable = true) Instant decidedAt) {}
