package dev.huigu.foundation.http;

import dev.huigu.foundation.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How much of a list, and from where: a {@code @BeanParam}. */
public class PageRequest {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before; none for the first page")
    String cursor;

    public PageRequest() {}

    public PageRequest(String limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /** All items of a list, one page after the other. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> items = new ArrayList<>();
        String next = null;
        do {
            Page<T> page = list.apply(new PageRequest(Integer.toString(MAX_LIMIT), next));
            items.addAll(page.items());
            next = page.nextCursor();
        } while (next != null);
        return items;
    }

    /** @throws Refusal 400 unless it is a whole number from 1 to 500 */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("\\d{1,3}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return number;
            }
        }
        throw Refusal.invalid("limit", "out-of-range", "must be a whole number from 1 to " + MAX_LIMIT);
    }

    /** How many rows to fetch: one more than asked for shows whether there is a next page. */
    public int fetchSize() {
        return limit() + 1;
    }

    /** The place to go on from, empty for the first page; the cursors of a list have so many parts. */
    public Optional<Cursor> after(int parts) {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty()).map(text -> Cursor.read(text, parts));
    }

    /** Makes a page of rows of which one more was fetched than asked for ({@link #fetchSize}). */
    public <R, T> Page<T> page(List<R> rows, Function<R, T> item, Function<R, Cursor> place) {
        int size = Math.min(rows.size(), limit());
        String next = rows.size() > size ? place.apply(rows.get(size - 1)).toString() : null;
        return new Page<>(rows.subList(0, size).stream().map(item).toList(), next);
    }
}
