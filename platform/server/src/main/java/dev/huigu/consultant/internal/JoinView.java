package dev.huigu.consultant.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a customer meets who scanned a consultant's QR code. */
@Schema(name = "Join")
public record JoinView(String brandName, String consultantName, String storeName) {}
