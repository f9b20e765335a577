package dev.huigu.tag.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of members who were to be tagged.
 *
 * @param members how many they were
 * @param changed how many of them carry other tags now
 * @param refused how many were left as they were, because they would carry more than 50 tags
 */
@Schema(name = "Tagging")
public record TaggingView(int members, int changed, int refused) {}
