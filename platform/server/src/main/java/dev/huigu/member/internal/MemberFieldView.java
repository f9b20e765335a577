package dev.huigu.member.internal;

import dev.huigu.member.MemberFieldType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param options what a CHOICE chooses from; empty for other types */
@Schema(name = "MemberField")
public record MemberFieldView(String code, String name, MemberFieldType type, List<String> options, boolean archived) {}
