package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code {"field": {"code": "skin", "eq": "dry"}}}: a field of the brand's own is equal to a value, between two
 * (both included, either may be missing), or one of several.
 */
public record FieldCondition(
        @NotBlank String code, JsonNode eq, JsonNode from, JsonNode to, @Size(min = 1, max = 100) List<JsonNode> in)
        implements Condition {

    @AssertTrue(message = "must have eq, or in, or from and to or one of them")
    boolean isOneQuestion() {
        boolean range = from != null || to != null;
        return Stream.of(eq != null, in != null, range).filter(asked -> asked).count() == 1;
    }

    private record Between(long field, Comparable<Object> from, Comparable<Object> to) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            Object has = member.fields().get(field);
            return has != null && (from == null || from.compareTo(has) <= 0) && (to == null || to.compareTo(has) >= 0);
        }
    }

    private record OneOf(long field, List<Comparable<Object>> values) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            Object has = member.fields().get(field);
            return has != null && values.stream().anyMatch(value -> value.compareTo(has) == 0);
        }
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        Question.OwnField field = question.field(code, path + ".code");
        if (in != null || eq != null) {
            List<JsonNode> wanted = in == null ? List.of(eq) : in;
            String place = path + (in == null ? ".eq" : ".in");
            return new OneOf(
                    field.id(),
                    wanted.stream().map(value -> read(value, field, place)).toList());
        }
        return new Between(field.id(), read(from, field, path + ".from"), read(to, field, path + ".to"));
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> read(JsonNode value, Question.OwnField field, String path) {
        if (value == null) {
            return null;
        }
        try {
            return (Comparable<Object>) Objects.requireNonNull(Json.MAPPER.treeToValue(value, field.type()));
        } catch (JsonProcessingException | NullPointerException e) {
            throw Refusal.invalid(
                    path, "wrong-type", "must be a " + field.type().getSimpleName() + ", as the field's values are");
        }
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        Object has = member.fields().get(question.field(code, "code").id());
        return has == null ? Map.of() : Map.of(code, has);
    }
}
