package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

@Converter
public class RolesAttribute implements AttributeConverter<Set<Role>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return Codes.ofRoles(roles);
    }

    @Override
    public Set<Role> convertToEntityAttribute(String column) {
        return Codes.roles(column);
    }
}
