package dev.huigu.tag.internal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param tags by position, then name */
@Schema(name = "TagGroup")
public record TagGroupView(String code, String name, Choice choice, int position, List<TagView> tags) {}
