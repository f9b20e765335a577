package dev.huigu.consultant.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param consultantName who serves the member now */
@Schema(name = "Joined")
public record JoinedView(ScanOutcome outcome, String consultantName) {}
