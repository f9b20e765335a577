package dev.huigu.tag.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members carry a tag. */
@Schema(name = "TagCount")
public record TagCountView(String tagId, int members) {}
