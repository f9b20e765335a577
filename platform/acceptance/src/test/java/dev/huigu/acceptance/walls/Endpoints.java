package dev.huigu.acceptance.walls;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.huigu.acceptance.product.Huigu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Which endpoints there are: by the product's OpenAPI files, and by what the tests know of. */
final class Endpoints {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    private Endpoints() {}

    /** Those of {@code endpoints.yaml}. */
    static List<Endpoint> known() {
        try (var file = Endpoints.class.getResourceAsStream("/endpoints.yaml")) {
            return StreamSupport.stream(YAML.readTree(file).spliterator(), false)
                    .map(Endpoint::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code METHOD path} of all that the running product describes. */
    static Set<String> described(Huigu huigu) {
        Set<String> calls = new TreeSet<>();
        calls.addAll(described(huigu, ""));
        calls.addAll(described(huigu, "/tenant-admin"));
        return calls;
    }

    private static Set<String> described(Huigu huigu, String application) {
        String text = huigu.nobody()
                .get(application + "/api/v1/openapi.yaml")
                .expect(200)
                .text();
        Set<String> calls = new TreeSet<>();
        try {
            for (var path : YAML.readTree(text).path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        calls.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + application + path.getKey());
                    }
                }
            }
            return calls;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
