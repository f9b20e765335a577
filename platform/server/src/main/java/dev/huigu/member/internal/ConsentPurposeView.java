package dev.huigu.member.internal;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param textVersion of the latest text, which is shown here */
@Schema(name = "ConsentPurpose")
public record ConsentPurposeView(
        String code, String name, int textVersion, String text, Instant publishedAt, String publishedBy) {}
