package dev.huigu.consultant.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param memberId of the member, who is the caller's now */
@Schema(name = "ScannedCard")
public record CardScanView(ScanOutcome outcome, String memberId) {}
