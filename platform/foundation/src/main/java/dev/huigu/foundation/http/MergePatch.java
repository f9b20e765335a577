package dev.huigu.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.json.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * Applies a PATCH as RFC 7396 has it: a field left out stays, null empties it, objects merge. What results is
 * read and validated as if it had been sent whole.
 */
@Singleton
public class MergePatch {
    private final Validator validator;

    @Inject
    public MergePatch(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConstraintViolationException if the result breaks a constraint of the type */
    public <T> T apply(ObjectNode patch, T current) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) current.getClass();
        ObjectNode merged = Json.MAPPER.valueToTree(current);
        merge(merged, patch);
        T changed = read(merged, type);
        Set<ConstraintViolation<T>> violations = validator.validate(changed);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return changed;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode object
                    && target.get(field.getKey()) instanceof ObjectNode inner) {
                merge(inner, object);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }

    private static <T> T read(ObjectNode merged, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(merged, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableBody(e);
        }
    }
}
