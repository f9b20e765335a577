package dev.huigu.acceptance.walls;

import java.util.Map;
import java.util.UUID;

/** What {@code ${…}} in an endpoint's call stands for: one record of each kind. */
record World(Map<String, String> names) {

    String fill(String text) {
        String filled =
                text.replace("${newCode}", "N" + UUID.randomUUID().toString().substring(0, 8));
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("${" + name.getKey() + "}", name.getValue());
        }
        if (filled.contains("${")) {
            throw new IllegalArgumentException("the world has no such name: " + filled);
        }
        return filled;
    }
}
