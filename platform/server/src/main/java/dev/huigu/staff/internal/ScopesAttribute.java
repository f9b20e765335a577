package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Scope;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

@Converter
public class ScopesAttribute implements AttributeConverter<Set<Scope>, String> {
    @Override
    public String convertToDatabaseColumn(Set<Scope> scopes) {
        return Codes.ofScopes(scopes);
    }

    @Override
    public Set<Scope> convertToEntityAttribute(String column) {
        return Codes.scopes(column);
    }
}
