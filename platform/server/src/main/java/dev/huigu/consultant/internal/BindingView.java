package dev.huigu.consultant.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param from included
 * @param to excluded; null: until further notice
 * @param consultantCode null: bound to nobody
 * @param reason what the binder wrote, or {@code card-issued}, {@code allocation}, {@code handover},
 *     {@code handover-undone}, {@code scan}, {@code card-scan}, {@code self-service}
 * @param boundBy who did it, {@code staff:…}, {@code key:…} or, by a scan, the member: {@code member:…}
 * @param boundByName of the person or the key; null: the member, or nobody of now
 */
@Schema(name = "Binding")
public record BindingView(
        Instant from,
        @Schema(nullable = true) Instant to,
        @Schema(nullable = true) String consultantCode,
        @Schema(nullable = true) String consultantName,
        String reason,
        String boundBy,
        @Schema(nullable = true) String boundByName) {}
