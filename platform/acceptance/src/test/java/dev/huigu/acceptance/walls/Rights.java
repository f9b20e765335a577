package dev.huigu.acceptance.walls;

import dev.huigu.acceptance.product.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The domain's table of rights, read from {@code rights.md}. */
final class Rights {
    /** What narrows a cell to endpoints that say so. */
    private static final Set<String> ONLY = Set.of("refunds", "filter only");

    private static final List<Role> COLUMNS =
            List.of(Role.OWNER, Role.OPERATIONS, Role.FINANCE, Role.SERVICE, Role.STORE_MANAGER, Role.CONSULTANT);

    private final Map<String, List<String>> cells = new HashMap<>();

    private Rights() {}

    static Rights read() {
        var rights = new Rights();
        try (var file = Rights.class.getResourceAsStream("/rights.md")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .forEach(row -> rights.cells.put(row.get(1), row.subList(2, 8)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rights;
    }

    /** A cell such as '● refunds' gives its rows for that alone. */
    Reach of(Role role, Endpoint endpoint) {
        if (!cells.containsKey(endpoint.right())) {
            throw new IllegalArgumentException("no line '%s' in rights.md".formatted(endpoint.right()));
        }
        String[] cell = cells.get(endpoint.right()).get(COLUMNS.indexOf(role)).split(" ", 2);
        boolean foreign = cell.length > 1 && ONLY.contains(cell[1]) && !cell[1].equals(endpoint.what());
        return foreign ? Reach.NONE : Reach.of(cell[0]);
    }
}
