package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads lists to their end. */
public record Lists(Client client) {
    private static final int LARGEST_PAGE = 500;

    public List<JsonNode> all(String path) {
        return all(path, LARGEST_PAGE);
    }

    public List<JsonNode> all(String path, int pageSize) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + pageSize;
        JsonNode page = client.get(first).expect(200).json();
        page.path("items").forEach(items::add);
        while (page.path("nextCursor").isTextual()) {
            page = client.get(first + "&cursor=" + page.path("nextCursor").asText())
                    .expect(200)
                    .json();
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
