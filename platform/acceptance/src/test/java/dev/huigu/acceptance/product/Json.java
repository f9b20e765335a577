package dev.huigu.acceptance.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Bodies and answers, as plain trees: the tests share no class with the product. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Names and values in turn. */
    public static ObjectNode object(Object... namesAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            object.set((String) namesAndValues[index], MAPPER.valueToTree(namesAndValues[index + 1]));
        }
        return object;
    }

    public static ArrayNode array(Object... values) {
        return MAPPER.valueToTree(List.of(values));
    }

    public static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    public static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).toList();
    }
}
