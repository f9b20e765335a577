package dev.huigu.server;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Public;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.idempotency.IdempotencyFilter;
import dev.huigu.foundation.idempotency.Idempotent;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes what the build reads off the resources: who may call an endpoint, how he shows who he is, and that every
 * refusal is a problem. The permission of an endpoint goes out as {@code x-permission}.
 */
public class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme("person", person())
                .addSecurityScheme("key", key())
                .addResponse(PROBLEM, problem());
        api.getPaths().getPathItems().values().forEach(ApiDescription::describe);
        api.getPaths().getPathItems().values().forEach(path -> requireNothing(path.getPATCH(), api));
        AnsweredSchemas.of(api).requireAllProperties();
    }

    private static void describe(PathItem path) {
        path.getOperations().values().forEach(ApiDescription::describe);
    }

    private static void describe(Operation operation) {
        Method method = method(operation.getOperationId());
        operation.setOperationId(name(method));
        operation.addTag(feature(method));
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(PROBLEM));
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(OASFactory.createParameter().ref(IdempotencyFilter.KEY));
        }
        if (method.isAnnotationPresent(Public.class)) {
            operation.setSecurity(List.of());
            return;
        }
        Permission permission = method.getAnnotation(Requires.class).value();
        operation.addExtension("x-permission", permission.name());
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("person"));
        permission
                .scope()
                .ifPresent(scope -> operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme("key", scope.code())));
    }

    /** What is left out of a PATCH stays. */
    private static void requireNothing(Operation patch, OpenAPI api) {
        if (patch != null && patch.getRequestBody() != null) {
            patch.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(type -> type.getSchema().getRef())
                    .filter(Objects::nonNull)
                    .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                    .forEach(name -> api.getComponents().getSchemas().get(name).setRequired(null));
        }
    }

    /** {@code dev.huigu.store.internal.StoreResource.create} becomes {@code storeCreate}. */
    private static String name(Method method) {
        String resource = method.getDeclaringClass().getSimpleName().replaceAll("Resource$", "");
        String verb = method.getName();
        return Character.toLowerCase(resource.charAt(0))
                + resource.substring(1)
                + Character.toUpperCase(verb.charAt(0))
                + verb.substring(1);
    }

    private static String feature(Method method) {
        return method.getDeclaringClass().getPackageName().replaceAll("^dev\\.huigu\\.|\\..*$", "");
    }

    private static Method method(String operationId) {
        int split = operationId.lastIndexOf('_');
        try {
            Class<?> resource =
                    Class.forName(operationId.substring(0, split), false, ApiDescription.class.getClassLoader());
            Optional<Method> found = Arrays.stream(resource.getDeclaredMethods())
                    .filter(method -> method.getName().equals(operationId.substring(split + 1)))
                    .filter(method ->
                            method.isAnnotationPresent(Requires.class) || method.isAnnotationPresent(Public.class))
                    .findFirst();
            return found.orElseThrow(
                    () -> new IllegalStateException(operationId + " has neither @Requires nor @Public"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecurityScheme person() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of realm huigu with scope organization:<slug>");
    }

    private static SecurityScheme key() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("ApiKey hg_<tenant>_<secret>");
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref(PROBLEM);
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse()
                .description("Refused; code says why, errors name the fields")
                .content(content)
                .headers(Map.of());
    }
}
