package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

public record StaffView(
        String id,
        String name,
        @Schema(nullable = true) String email,
        List<Role> roles,
        @Schema(nullable = true) String storeCode,
        @Schema(nullable = true) String consultantCode,
        boolean active) {}
