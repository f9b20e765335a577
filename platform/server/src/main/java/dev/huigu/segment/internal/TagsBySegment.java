package dev.huigu.segment.internal;

import static dev.huigu.foundation.schema.app.Tables.SEGMENT;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.noCondition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.AutomaticTags;
import dev.huigu.segment.internal.Inquiries.Inquiry;
import dev.huigu.segment.internal.criterion.ConsultantCondition;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Question;
import dev.huigu.segment.internal.criterion.StoreCondition;
import dev.huigu.segment.internal.crowd.Members;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;

/** Who carries the tags that go by segments. A tag whose segment cannot be asked any more is carried by nobody. */
@Singleton
public class TagsBySegment implements AutomaticTags {
    private final Database database;
    private final TenantContext tenant;
    private final CriteriaReader reader;
    private final Inquiries inquiries;
    private final SomeMembers someMembers;
    private final SavedSegments segments;

    @Inject
    public TagsBySegment(
            Database database,
            TenantContext tenant,
            CriteriaReader reader,
            Inquiries inquiries,
            SomeMembers someMembers,
            SavedSegments segments) {
        this.database = database;
        this.tenant = tenant;
        this.reader = reader;
        this.inquiries = inquiries;
        this.someMembers = someMembers;
        this.segments = segments;
    }

    private record Definition(long tagId, String name, JsonNode criteria) {}

    private List<Definition> definitions(Condition wanted) {
        return database.sql()
                .select(TAG.ID, TAG.NAME, SEGMENT.CRITERIA)
                .from(TAG)
                .join(SEGMENT)
                .on(SEGMENT.TENANT_ID.eq(TAG.TENANT_ID))
                .and(SEGMENT.ID.eq(TAG.SEGMENT_ID))
                .where(TAG.TENANT_ID.eq(tenant.id()))
                .and(wanted)
                .orderBy(TAG.NAME)
                .fetch(row -> new Definition(row.value1(), row.value2(), Criteria.parsed(row.value3())));
    }

    private Optional<MemberTest> test(Definition tag, Question question) {
        return unlessRefused(() -> prepared(tag, question));
    }

    private MemberTest prepared(Definition tag, Question question) {
        return reader.read(tag.criteria(), tag.name()).prepare(question);
    }

    private static Optional<MemberTest> unlessRefused(Supplier<MemberTest> test) {
        try {
            return Optional.of(test.get());
        } catch (Refusal cannotBeAsked) {
            return Optional.empty();
        }
    }

    @Override
    public Map<Long, List<String>> of(Collection<Long> memberIds) {
        List<Definition> tags = definitions(noCondition());
        return tags.isEmpty() ? Map.of() : someMembers.ask(memberIds, question -> tests(tags, question));
    }

    /** In as many statements for many tags as for one. */
    private List<SomeMembers.Named> tests(List<Definition> tags, QuestionOfTheDay question) {
        lookUp(tags, question);
        return tags.stream()
                .flatMap(tag -> test(tag, question).stream().map(test -> new SomeMembers.Named(tag.name(), test)))
                .toList();
    }

    private static void lookUp(List<Definition> tags, QuestionOfTheDay question) {
        question.lookUp(tags.stream().map(Definition::criteria).toList());
    }

    @Override
    public Map<Long, Integer> counts(Permission permission) {
        List<Definition> tags = definitions(noCondition());
        if (tags.isEmpty()) {
            return Map.of();
        }
        Inquiry inquiry = inquiries.about(permission);
        lookUp(tags, inquiry.question());
        Map<Long, Integer> counts = new HashMap<>();
        tags.forEach(tag -> test(tag, inquiry.question())
                .map(test -> inquiry.ask(test).count())
                .filter(count -> count > 0)
                .ifPresent(count -> counts.put(tag.tagId(), count)));
        return counts;
    }

    @Override
    public Optional<Carriers> carriers(Wanted wanted, Permission permission) {
        return definitions(TAG.NAME.eq(wanted.tag())).stream().findFirst().map(tag -> {
            Inquiry inquiry = inquiries.about(permission);
            return new Carrying(inquiry.ask(
                    unlessRefused(() -> test(tag, wanted, inquiry.question())).orElse(Inquiries.NOBODY)));
        });
    }

    private MemberTest test(Definition tag, Wanted wanted, Question question) {
        List<MemberTest> tests = new ArrayList<>(List.of(prepared(tag, question)));
        if (wanted.consultantCode() != null) {
            tests.add(new ConsultantCondition(wanted.consultantCode()).prepare(question, "consultantCode"));
        }
        if (wanted.storeCode() != null) {
            tests.add(new StoreCondition(wanted.storeCode()).prepare(question, "storeCode"));
        }
        return new MemberTest.All(tests);
    }

    private record Carrying(Members members) implements Carriers {
        @Override
        public List<Long> before(long id, int most) {
            return members.before(id, most);
        }

        @Override
        public long[] ids() {
            return members.ids();
        }
    }

    @Override
    public long segmentId(String text) {
        return segments.find(text)
                .orElseThrow(
                        () -> Refusal.unknownReference("segmentId", "There is no segment with id %s.".formatted(text)))
                .getId();
    }

    @Override
    public void mustBeAskable(long segmentId) {
        segments.mustBeAskable(segmentId);
    }
}
