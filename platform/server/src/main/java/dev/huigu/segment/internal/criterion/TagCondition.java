package dev.huigu.segment.internal.criterion;

import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code {"tag": {"anyOf": ["圆脸", "方脸"]}}}: exactly one of the three lists. */
public record TagCondition(
        @Size(min = 1, max = 100) List<@NotBlank String> anyOf,
        @Size(min = 1, max = 100) List<@NotBlank String> allOf,
        @Size(min = 1, max = 100) List<@NotBlank String> noneOf)
        implements Condition {

    @AssertTrue(message = "must have exactly one of anyOf, allOf and noneOf")
    boolean isOneList() {
        return Stream.of(anyOf, allOf, noneOf).filter(Objects::nonNull).count() == 1;
    }

    @Override
    public MemberTest prepare(Question question, String path) {
        if (allOf != null) {
            return new MemberTest.All(question.tags(allOf, path + ".allOf"));
        }
        return anyOf != null
                ? new MemberTest.Any(question.tags(anyOf, path + ".anyOf"))
                : new MemberTest.Not(new MemberTest.Any(question.tags(noneOf, path + ".noneOf")));
    }

    @Override
    public Map<String, Object> evidence(MemberSheet member, Question question) {
        List<String> names = Stream.of(anyOf, allOf, noneOf)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
        List<MemberTest> tests = question.tags(names, "tag");
        List<String> carried = new ArrayList<>();
        for (int each = 0; each < names.size(); each++) {
            if (tests.get(each).holds(member)) {
                carried.add(names.get(each));
            }
        }
        return Map.of("tags", carried);
    }
}
