package dev.huigu.acceptance.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field somewhere in a body.
 *
 * @param name as a problem names it, such as {@code lines[0].quantity}
 * @param pointer where it is, as a JSON pointer
 * @param value what it holds when nothing is wrong
 */
record Field(String name, String pointer, JsonNode value) {
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    static List<Field> of(JsonNode body) {
        List<Field> fields = new ArrayList<>();
        collect("", "", body, fields);
        return fields;
    }

    private static void collect(String name, String pointer, JsonNode node, List<Field> fields) {
        for (var property : node.properties()) {
            String inner = name.isEmpty() ? property.getKey() : name + "." + property.getKey();
            String there = pointer + "/" + property.getKey();
            fields.add(new Field(inner, there, property.getValue()));
            collect(inner, there, property.getValue(), fields);
        }
        if (node instanceof ArrayNode array && !array.isEmpty()) {
            collect(name + "[0]", pointer + "/0", array.get(0), fields);
        }
    }

    boolean isText() {
        return value.isTextual();
    }

    /** The endpoint's call with another value in this field; null: JSON's null. */
    Answer send(Endpoint endpoint, Client client, World world, JsonNode instead) {
        ObjectNode body = endpoint.body(world);
        parent(body).set(last(), instead);
        return endpoint.send(client, world, "application/json", withHalvesEscaped(body.toString()));
    }

    /** Half of a surrogate pair has no UTF-8 and would arrive as a question mark. */
    private static String withHalvesEscaped(String json) {
        return HALF.matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    Answer sendWithout(Endpoint endpoint, Client client, World world) {
        ObjectNode body = endpoint.body(world);
        parent(body).remove(last());
        return endpoint.send(client, world, "application/json", body.toString());
    }

    private ObjectNode parent(ObjectNode body) {
        return (ObjectNode) body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private String last() {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
