package dev.huigu.segment.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.json.Json;

/** Trees of criteria as the database keeps them. */
final class Criteria {
    private Criteria() {}

    static JsonNode parsed(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Criteria that were kept cannot be read", e);
        }
    }
}
