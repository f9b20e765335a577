package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.access.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Roles and scopes as they lie in their columns: codes separated by commas, in order. */
final class Codes {
    private Codes() {}

    static Set<Role> roles(String column) {
        return read(column, Role::valueOf);
    }

    static Set<Scope> scopes(String column) {
        return read(column, Scope::of);
    }

    static String ofRoles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::name).distinct().collect(Collectors.joining(","));
    }

    static String ofScopes(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::code).distinct().collect(Collectors.joining(","));
    }

    private static <T> Set<T> read(String column, Function<String, T> code) {
        return Arrays.stream(column.split(",", -1)).map(code).collect(Collectors.toUnmodifiableSet());
    }
}
