package dev.huigu.consultant.internal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ConsultantGroup")
public record ConsultantGroupView(String code) {}
