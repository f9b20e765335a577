package dev.huigu.consultant.internal;

import dev.huigu.member.ShownConsents;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom a customer meets who scanned a consultant's QR code.
 *
 * @param consentTexts what the brand asks customers to consent to; each may be left out
 */
@Schema(name = "Join")
public record JoinView(
        String brandName, String consultantName, String storeName, List<ShownConsents.Text> consentTexts) {}
