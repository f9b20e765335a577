package dev.huigu.foundation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The place in a list after which the next page begins: the sort key of the last row, opaque to callers. */
public final class Cursor {
    /** What PostgreSQL can compare with. */
    private static final Instant EARLIEST = Instant.parse("-4712-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+294275-12-31T23:59:59Z");

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Objects::toString).toList());
    }

    /** @throws Refusal 400 unless the text is a cursor of so many parts */
    static Cursor read(String text, int parts) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] read = Json.MAPPER.readValue(json, String[].class);
            if (read == null || read.length != parts || Arrays.asList(read).contains(null)) {
                throw invalid();
            }
            return new Cursor(List.of(read));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.invalid("cursor", "invalid-cursor", "is not from this list; leave it out to begin anew");
    }

    public String text(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public Instant moment(int part) {
        try {
            Instant moment = Instant.parse(parts.get(part));
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw invalid();
            }
            return moment;
        } catch (DateTimeParseException e) {
            throw invalid();
        }
    }

    @Override
    public String toString() {
        try {
            byte[] json = Json.MAPPER.writeValueAsBytes(parts);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
