package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import java.util.List;

public record StaffView(
        String id,
        String name,
        String email,
        List<Role> roles,
        String storeCode,
        String consultantCode,
        boolean active) {}
