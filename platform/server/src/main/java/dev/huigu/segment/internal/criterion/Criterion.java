package dev.huigu.segment.internal.criterion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.segment.internal.sheet.MemberTest;
import java.util.List;

/** A tree of criteria, as somebody wrote it and found well-formed. */
public sealed interface Criterion {
    /** @throws dev.huigu.foundation.problem.Refusal 422 for a name that the brand does not have, its place named */
    MemberTest prepare(Question question);

    record All(List<Criterion> criteria) implements Criterion {
        @Override
        public MemberTest prepare(Question question) {
            return new MemberTest.All(prepareEach(criteria, question));
        }
    }

    record Any(List<Criterion> criteria) implements Criterion {
        @Override
        public MemberTest prepare(Question question) {
            return new MemberTest.Any(prepareEach(criteria, question));
        }
    }

    record Not(Criterion criterion) implements Criterion {
        @Override
        public MemberTest prepare(Question question) {
            return new MemberTest.Not(criterion.prepare(question));
        }
    }

    /**
     * @param path where it stands in the request, for refusals
     * @param text as it was written, such as {@code {"gender": "FEMALE"}}
     */
    record Leaf(String path, JsonNode text, Condition condition) implements Criterion {
        @Override
        public MemberTest prepare(Question question) {
            return condition.prepare(question, path);
        }
    }

    private static List<MemberTest> prepareEach(List<Criterion> criteria, Question question) {
        return criteria.stream().map(each -> each.prepare(question)).toList();
    }
}
