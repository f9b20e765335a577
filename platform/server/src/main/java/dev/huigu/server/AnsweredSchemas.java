package dev.huigu.server;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The schemas of answers. An answer says every field, null where there is nothing, unless the field is marked with
 * {@code x-omitted}; what a request must say is for its own constraints.
 */
final class AnsweredSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> reached = new HashSet<>();

    private AnsweredSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static AnsweredSchemas of(OpenAPI api) {
        AnsweredSchemas answered = new AnsweredSchemas(api.getComponents().getSchemas());
        api.getComponents().getResponses().values().forEach(answered::reach);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .forEach(answered::reach);
        return answered;
    }

    void requireAllProperties() {
        for (String name : reached) {
            Schema schema = schemas.get(name);
            Map<String, Schema> properties =
                    new HashMap<>(schema.getProperties() == null ? Map.of() : schema.getProperties());
            properties.values().removeIf(AnsweredSchemas::isOmitted);
            properties.keySet().stream()
                    .sorted()
                    .filter(each -> schema.getRequired() == null
                            || !schema.getRequired().contains(each))
                    .forEach(schema::addRequired);
        }
    }

    private static boolean isOmitted(Schema property) {
        return property.getExtensions() != null && property.getExtensions().containsKey("x-omitted");
    }

    private void reach(APIResponse response) {
        Content content = response.getContent();
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> reach(type.getSchema()));
        }
    }

    private void reach(Schema schema) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null
                && schemas.containsKey(reference.substring(REFERENCE.length()))
                && reached.add(reference.substring(REFERENCE.length()))) {
            reach(schemas.get(reference.substring(REFERENCE.length())));
        }
        reach(schema.getItems());
        reach(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::reach);
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(this::reach);
        }
    }
}
