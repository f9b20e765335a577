package dev.huigu.tag.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param groupCode null: the tag has no group */
@Schema(name = "Tag")
public record TagView(String id, String name, @Schema(nullable = true) String groupCode, int position) {}
