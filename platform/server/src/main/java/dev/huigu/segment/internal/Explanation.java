package dev.huigu.segment.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a member meets a tree of criteria, or does not.
 *
 * @param kind all, any, not, or the criterion's, such as portrait
 * @param criterion as it was written; null for all, any and not
 * @param values what the member has of what the criterion asks; empty for all, any and not
 * @param parts of all, any and not, in their order
 */
public record Explanation(
        String kind,
        boolean holds,
        @Schema(nullable = true, implementation = Object.class) JsonNode criterion,
        Map<String, Object> values,
        List<Explanation> parts) {}
