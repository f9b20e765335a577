package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberDirectory;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.segment.internal.criterion.Criterion;
import dev.huigu.segment.internal.criterion.Question;
import dev.huigu.segment.internal.crowd.Crowd;
import dev.huigu.segment.internal.crowd.Crowds;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.SheetReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Says of one member, criterion by criterion, what the member has and whether that is enough. */
@Singleton
public class Explanations {
    private final MemberDirectory members;
    private final Crowds crowds;
    private final SheetReader sheets;
    private final Questions questions;

    @Inject
    public Explanations(MemberDirectory members, Crowds crowds, SheetReader sheets, Questions questions) {
        this.members = members;
        this.crowds = crowds;
        this.sheets = sheets;
        this.questions = questions;
    }

    /** @throws dev.huigu.foundation.problem.Refusal 404 for a member out of the caller's reach */
    Explanation of(Criterion criterion, String memberId) {
        Crowd crowd = crowds.upToDate();
        long id = members.mustReach(memberId, Permission.SEGMENTS_FILTER);
        MemberSheet sheet = sheets.read(MembersToRead.of(List.of(id)), crowd.products()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member"));
        return explain(criterion, sheet, questions.of(crowd, questions.today()));
    }

    private static Explanation explain(Criterion criterion, MemberSheet sheet, Question question) {
        if (criterion instanceof Criterion.All all) {
            return parts("all", criterion, all.criteria(), sheet, question);
        }
        if (criterion instanceof Criterion.Any any) {
            return parts("any", criterion, any.criteria(), sheet, question);
        }
        if (criterion instanceof Criterion.Not not) {
            return parts("not", criterion, List.of(not.criterion()), sheet, question);
        }
        Criterion.Leaf leaf = (Criterion.Leaf) criterion;
        return new Explanation(
                leaf.text().fieldNames().next(),
                leaf.prepare(question).holds(sheet),
                leaf.text(),
                leaf.condition().evidence(sheet, question),
                List.of());
    }

    private static Explanation parts(
            String kind, Criterion criterion, List<Criterion> parts, MemberSheet sheet, Question question) {
        return new Explanation(
                kind,
                criterion.prepare(question).holds(sheet),
                null,
                Map.of(),
                parts.stream().map(part -> explain(part, sheet, question)).toList());
    }
}
