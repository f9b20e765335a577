package dev.huigu.member.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param recordedBy who noted it; {@code member:0H…} where it was the member */
@Schema(name = "ConsentDecisionRecord")
public record DecisionView(String purpose, boolean given, int textVersion, Instant decidedAt, String recordedBy) {}
