package dev.huigu.consultant.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a consultant's QR code holds.
 *
 * @param url opens the member's page, which knows the consultant by it
 * @param madeAt since when this code holds; the one before stopped then
 */
@Schema(name = "JoinLink")
public record JoinLinkView(String url, Instant madeAt) {}
